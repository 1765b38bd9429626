package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.leaderboard.score.Fault;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Arena.class)
class BenchmarksTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired Submissions submissions;
  @Autowired Boards boards;
  @Autowired BenchmarkStore store;
  @Autowired Datasets datasets;

  @Test
  void holdsLabelsOutOfTheRowsToPredict() {
    var ada = people.person("ada");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    assertThat(made.trainRows()).isBetween(279, 281);
    assertThat(made.publicRows() + made.privateRows() + made.trainRows()).isEqualTo(400);
    assertThat(arena.file(ada, made, "train.csv").lines().findFirst()).contains("id,hint,colour");
    var test = arena.file(ada, made, "test.csv").lines().toList();
    assertThat(test.getFirst()).isEqualTo("id,hint");
    assertThat(test.stream().skip(1))
        .isSorted()
        .allMatch(line -> line.matches("[a-z][a-z2-9]{9},[01]"));
  }

  @Test
  void whatWasWrittenAtAPrivateSourceStaysThere() {
    var ada = people.person("ada");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var shared = datasets.ofVersion(people.person("grace"), made.dataVersionId());
    assertThat(shared.description()).contains("train.csv").doesNotContain("hidden recipe");
    assertThat(shared.tags()).isEmpty();
  }

  @Test
  void hiddenLabelsAreInNoFileOfAnyDataset() {
    var ada = people.person("ada");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var reference = store.hidden(made.id()).reference();
    var files =
        datasets.versionById(ada, made.dataVersionId()).files().stream()
            .map(f -> f.sha256())
            .toList();
    assertThat(files).hasSize(2).doesNotContain(reference);
    assertThat(made.toString()).doesNotContain(reference);
    assertThatThrownBy(() -> datasets.open(ada, made.dataVersionId(), reference))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void forAnOutsiderNothingIsThere() {
    var ada = people.person("ada");
    var eve = people.person("eve");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    var mine =
        submissions.submitFile(ada, made.address(), "first", arena.predictions(ada, made, 0));
    List<Callable<?>> doors =
        List.of(
            () -> benchmarks.get(eve, made.address()),
            () -> benchmarks.byId(eve, made.id()),
            () -> boards.board(eve, made.address(), Split.PUBLIC),
            () -> boards.pairwise(eve, made, Split.PUBLIC),
            () -> boards.deciding(eve, made),
            () -> submissions.get(eve, mine.id()),
            () -> submissions.of(eve, made),
            () -> submissions.classes(eve, made),
            () -> submissions.submitFile(eve, made.address(), "x", arena.predictions(ada, made, 0)),
            () -> benchmarks.close(eve, made.address()),
            () -> datasets.get(eve, made.dataAddress()));
    doors.forEach(door -> assertThatThrownBy(door::call).isInstanceOf(NotFound.class));
    assertThat(benchmarks.list(eve)).doesNotContain(made);
    assertThat(benchmarks.on(eve, made.dataVersionId())).isEmpty();
  }

  @Test
  void onlyTheSubmitterAndTheOrganisersSeeASubmission() {
    var ada = people.person("ada");
    var linus = people.person("linus");
    var eve = people.person("eve");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var his =
        submissions.submitFile(linus, made.address(), "his", arena.predictions(linus, made, 3));
    assertThat(submissions.get(linus, his.id()).entry()).isEqualTo("his");
    assertThat(submissions.get(ada, his.id()).entry()).isEqualTo("his");
    assertThatThrownBy(() -> submissions.get(eve, his.id())).isInstanceOf(NotFound.class);
    assertThat(submissions.of(eve, made)).isEmpty();
  }

  @Test
  void ranksScoredEntriesAndShowsTiesAsTies() {
    var ada = people.person("ada");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    submit(made, "perfect", 0);
    submit(made, "as good", 0);
    submit(made, "half", 2);
    var board = boards.board(ada, made.address(), Split.PUBLIC);
    assertThat(board.headline()).isEqualTo("Two entries share first place");
    assertThat(board.rows().getLast().entry()).isEqualTo("half");
    assertThat(board.rows().getLast().sharesFirst()).isFalse();
    assertThat(board.rows().getFirst().score()).isEqualTo(1);
    assertThat(board.smallestDifference()).isPresent();
  }

  @Test
  void theBestPublicScoreOfANameStands() {
    var ada = people.person("ada");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    submit(made, "entry", 0);
    submit(made, "entry", 2);
    var row = boards.board(ada, made.address(), Split.PUBLIC).rows().getFirst();
    assertThat(row.submissions()).isEqualTo(2);
    assertThat(row.score()).isEqualTo(1);
  }

  @Test
  void privateScoresAreShownToNobodyBeforeTheClose() {
    var ada = people.person("ada");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var id = submit(made, "entry", 5);
    assertThatThrownBy(() -> boards.board(ada, made.address(), Split.PRIVATE))
        .isInstanceOf(NotYetShown.class);
    assertThatThrownBy(() -> boards.pairwise(ada, made, Split.PRIVATE))
        .isInstanceOf(NotYetShown.class);
    assertThat(submissions.get(ada, id).scores()).containsOnlyKeys(Split.PUBLIC);
    benchmarks.close(ada, made.address());
    var board = boards.board(ada, made.address(), Split.PRIVATE);
    assertThat(board.rows().getFirst().other()).isNotNull();
    assertThat(submissions.get(ada, id).scores()).containsKeys(Split.PRIVATE);
    assertThatThrownBy(() -> submit(made, "late", 0)).isInstanceOf(AlreadyClosed.class);
  }

  @Test
  void aFaultyFileIsReportedAndCostsNothing() {
    var ada = people.person("ada");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var before = submissions.left(ada, made);
    var refused =
        submissions.submitFile(
            ada,
            made.address(),
            "broken",
            arena.changed(
                ada,
                made,
                csv -> csv.substring(0, csv.lastIndexOf('\n', csv.length() - 2)) + "\nzz,red\n"));
    assertThat(refused.state()).isEqualTo(SubmissionState.REJECTED);
    assertThat(refused.report().findings().stream().map(f -> f.fault()))
        .containsExactlyInAnyOrder(Fault.MISSING_ID, Fault.EXTRA_ID);
    assertThat(submissions.left(ada, made)).isEqualTo(before);
    var board = boards.board(ada, made.address(), Split.PUBLIC);
    assertThat(board.rows()).isEmpty();
    assertThat(board.headline()).isEqualTo("No entries yet");
    assertThat(board.unranked().getFirst().reason()).contains("1 of 120 predictions is missing");
  }

  @Test
  void exactlyTheLimitGetsThroughHoweverManyComeAtOnce() throws Exception {
    var ada = people.person("ada");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var tries =
          IntStream.range(0, made.rules().perDay() + 12)
              .mapToObj(i -> threads.submit(() -> taken(made, "entry " + i)))
              .toList();
      var taken = 0;
      for (var one : tries) taken += one.get() ? 1 : 0;
      assertThat(taken).isEqualTo(made.rules().perDay());
    }
    assertThat(submissions.left(ada, made)).isZero();
  }

  @Test
  void refusesATargetThatCannotBeOne() {
    var ada = people.person("ada");
    var source = arena.source(ada, Visibility.PRIVATE).id();
    assertThatThrownBy(() -> make(source, "colour", Metric.RMSE))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("is not a number");
    assertThatThrownBy(() -> make(source, "shape", Metric.ACCURACY))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("no column");
    assertThatThrownBy(() -> make(source, "colour", Metric.named("ndcg@10")))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("which query a row belongs to");
  }

  @Test
  void saysWhereLabelsCanBeLookedUp() {
    var ada = people.person("ada");
    var open = arena.source(ada, Visibility.EVERYONE);
    var made = make(open.id(), "colour", Metric.ACCURACY);
    var hidden = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    assertThat(benchmarks.labelsCanBeLookedUp(people.person("eve"), made)).isPresent();
    assertThat(benchmarks.labelsCanBeLookedUp(people.person("eve"), hidden)).isEmpty();
  }

  private Benchmark make(java.util.UUID source, String target, Metric metric) {
    var ada = people.person("ada");
    var name = "b-" + java.util.UUID.randomUUID().toString().substring(0, 8);
    return benchmarks.create(
        ada,
        NewBenchmark.usual(
            ada.id(), name, "A title", "", source, target, metric, Visibility.EVERYONE));
  }

  private boolean taken(Benchmark made, String entry) {
    var ada = people.person("ada");
    try {
      submissions.submitFile(ada, made.address(), entry, arena.predictions(ada, made, 3));
      return true;
    } catch (DailyLimitReached full) {
      return false;
    }
  }

  /** Submits and waits for the score. */
  private java.util.UUID submit(Benchmark made, String entry, int wrongEvery) {
    var ada = people.person("ada");
    var id =
        submissions
            .submitFile(ada, made.address(), entry, arena.predictions(ada, made, wrongEvery))
            .id();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> submissions.get(ada, id).state() == SubmissionState.SCORED);
    return id;
  }
}
