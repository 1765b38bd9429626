package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Audit;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.Metric;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import(Arena.class)
class AmendmentsTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired BenchmarkStore benchmarkStore;
  @Autowired Submissions submissions;
  @Autowired Boards boards;
  @Autowired Amendments amendments;
  @Autowired AmendmentStore amendmentStore;
  @Autowired ScoreHistory history;
  @Autowired Audit audit;
  @Autowired References references;
  @Autowired TransactionTemplate transaction;
  private Viewer ada;
  private Viewer linus;
  private Benchmark made;
  private UUID entry;

  @BeforeEach
  void oneEntry() {
    ada = people.person("ada");
    linus = people.person("linus");
    made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    entry =
        submissions
            .submitFile(linus, made.address(), "entry", arena.predictions(linus, made, 0))
            .id();
    awaitScoreOf(made.scorer());
  }

  @Test
  void correctedLabelsScoreEveryEntryAgainAndKeepTheOldScoreWithItsPlace() {
    assertThat(row().score()).isEqualTo(1);
    amendments.amendReference(ada, made.address(), fix(12), "Twelve labels were swapped.");
    var now = benchmarks.get(ada, made.address()).scorer();
    assertThat(now).isNotEqualTo(made.scorer());
    awaitScoreOf(now);
    assertThat(row().score()).isLessThan(1);
    var versions = history.of(linus, entry);
    assertThat(versions).hasSize(2);
    assertThat(versions.getFirst().current()).isTrue();
    var before = versions.getLast();
    assertThat(before.provenance().scorer()).isEqualTo(made.scorer());
    assertThat(before.provenance().reference())
        .isNotEqualTo(versions.getFirst().provenance().reference());
    var place = before.places().get(Split.PUBLIC);
    assertThat(place.score()).isEqualTo(1);
    assertThat(place.ranks().best()).isEqualTo(1);
    assertThat(before.places()).doesNotContainKey(Split.PRIVATE);
  }

  @Test
  void whatIsStaleIsNotRankedAndEverybodySeesWhy() {
    var eve = people.person("eve");
    assertThat(boards.board(eve, made.address(), Split.PUBLIC).rows()).hasSize(1);
    transaction.executeWithoutResult(
        status -> {
          amendments.amendReference(ada, made.address(), fix(1), "One label was wrong.");
          var board = boards.board(eve, made.address(), Split.PUBLIC);
          assertThat(board.rows()).isEmpty();
          assertThat(board.unranked().getFirst().reason()).contains("it is scored again");
          assertThat(submissions.get(linus, entry).setAside().why()).isEqualTo(SetAside.Why.STALE);
        });
  }

  @Test
  void anUpdateOfTheScorerScoresEveryEntryAgain() {
    var hidden = benchmarkStore.hidden(made.id());
    amendments.takeScorerOfThisProduct(made.id());
    assertThat(history.of(linus, entry)).hasSize(1);
    transaction.executeWithoutResult(
        status -> {
          amendmentStore.replace(made.id(), hidden.reference(), "0".repeat(64));
          amendments.takeScorerOfThisProduct(made.id());
        });
    assertThat(benchmarks.get(ada, made.address()).scorer()).isEqualTo(made.scorer());
    assertThat(amendments.of(linus, made).getFirst().amendedBy()).isNull();
  }

  @Test
  void theRecordOfAmendmentsSaysWhoAndWhyAndNoLabel() {
    amendments.amendReference(ada, made.address(), fix(2), "Two labels were swapped.");
    var amendment = amendments.of(people.person("eve"), made).getFirst();
    assertThat(amendment.amendedBy()).isEqualTo("ada");
    assertThat(amendment.labelsChanged()).isEqualTo(2);
    assertThat(amendment.toString()).doesNotContain("red", "blue");
  }

  @Test
  void refusesCorrectionsThatDoNotFitAndChangesNothing() {
    for (var faulty :
        List.of("id,colour\nzz,red\n", "id,colour\n" + rows().getFirst().id() + ",green\n")) {
      assertThatThrownBy(
              () -> amendments.amendReference(ada, made.address(), stream(faulty), "A reason."))
          .isInstanceOf(InvalidInput.class);
    }
    assertThatThrownBy(() -> amendments.amendReference(ada, made.address(), fix(0), "Nothing."))
        .isInstanceOf(InvalidInput.class);
    assertThat(audit.page(people.admin(), made.address().toString(), null, 20).items())
        .extracting(Audit.Entry::action)
        .contains("ask for hidden labels");
    assertThatThrownBy(() -> amendments.amendReference(ada, made.address(), fix(1), " "))
        .isInstanceOf(InvalidInput.class);
    assertThat(benchmarks.get(ada, made.address()).scorer()).isEqualTo(made.scorer());
  }

  @Test
  void aPreviewSaysWhatIsScoredAgainAndNotWhichLabelsDiffer() {
    assertThat(amendments.preview(ada, made.address(), fix(3))).isEqualTo(new Correction(3, 1, 1));
    var right = "id,colour\n" + rows().getFirst().id() + "," + rows().getFirst().label();
    assertThat(amendments.preview(ada, made.address(), stream(right)))
        .isEqualTo(new Correction(1, 1, 1));
    assertThat(benchmarks.get(ada, made.address()).scorer()).isEqualTo(made.scorer());
    assertThatThrownBy(() -> amendments.preview(ada, made.address(), stream("id,colour\n")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> amendments.preview(linus, made.address(), fix(1)))
        .isInstanceOf(Forbidden.class);
    var closed = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    assertThatThrownBy(() -> amendments.preview(linus, closed.address(), fix(1)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void onlyOrganisersCorrectLabels() {
    assertThatThrownBy(() -> amendments.amendReference(linus, made.address(), fix(1), "Mine."))
        .isInstanceOf(Forbidden.class);
    var closed = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    assertThatThrownBy(() -> amendments.amendReference(linus, closed.address(), fix(1), "Mine."))
        .isInstanceOf(NotFound.class);
  }

  private BoardRow row() {
    return boards.board(linus, made.address(), Split.PUBLIC).rows().getFirst();
  }

  private List<Reference.Row> rows() {
    return references.load(benchmarkStore.hidden(made.id()).reference()).rows();
  }

  /** Swaps the labels of the first rows of the public part. */
  private InputStream fix(int count) {
    return stream(
        rows().stream()
            .filter(row -> row.split() == Split.PUBLIC)
            .limit(count)
            .map(row -> row.id() + "," + (row.label().equals("red") ? "blue" : "red"))
            .collect(Collectors.joining("\n", "id,colour\n", "\n")));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private void awaitScoreOf(String scorer) {
    await()
        .atMost(Duration.ofSeconds(40))
        .until(
            () ->
                history.of(linus, entry).stream()
                    .anyMatch(version -> version.provenance().scorer().equals(scorer)));
  }
}
