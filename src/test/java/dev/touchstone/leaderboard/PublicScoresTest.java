package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Arena.class)
class PublicScoresTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired Submissions submissions;
  @Autowired SubmissionStore store;
  @Autowired Boards boards;
  @Autowired PublicScores scores;
  @Autowired BenchmarkRules rules;
  @Autowired PublicAgainstPrivateReports reports;
  private Viewer ada;
  private Viewer linus;
  private Benchmark made;

  @BeforeEach
  void benchmark() {
    ada = people.person("ada");
    linus = people.person("linus");
    made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
  }

  @Test
  void whileItIsOpenEvenTheOrganiserSeesReleasedScoresOnly() {
    var id = submit("entry", 5);
    var score = store.estimate(id, Split.PUBLIC).orElseThrow().value();
    var step = scores.of(ada, made).step();
    for (var person : java.util.List.of(ada, linus)) {
      var shown = submissions.get(person, id).scores().get(Split.PUBLIC);
      assertThat(Math.rint(shown / step) * step).isCloseTo(shown, within(1e-9));
      assertThat(shown).isCloseTo(score, within(step));
      var row = boards.board(person, made.address(), Split.PUBLIC).rows().getFirst();
      assertThat(row.score()).isEqualTo(shown);
      assertThat((row.interval().low() + row.interval().high()) / 2).isCloseTo(shown, within(1e-2));
    }
    benchmarks.close(ada, made.address());
    assertThat(submissions.get(linus, id).scores()).containsEntry(Split.PUBLIC, score);
  }

  /** A coarse score is shown with a normal spread, which knows nothing of where a metric ends. */
  @Test
  void noIntervalReachesBeyondWhatTheMetricCanBe() {
    submit("nearly all", 40);
    for (var person : java.util.List.of(ada, linus)) {
      var row = boards.board(person, made.address(), Split.PUBLIC).rows().getFirst();
      assertThat(row.interval().high()).isEqualTo(1);
      assertThat(row.interval().low()).isBetween(0.8, row.score());
    }
  }

  @Test
  void aStepThatDoesNotDivideTheRangeLeadsNotBeyondIt() {
    scores.choose(ada, made.address(), Mechanism.COARSE, 0.6);
    assertThat(submissions.get(linus, submit("all", 0)).scores()).containsEntry(Split.PUBLIC, 1.0);
  }

  @Test
  void theLadderReleasesNothingForWhatIsNoBetter() {
    scores.choose(ada, made.address(), Mechanism.LADDER, null);
    var first = submit("first", 5);
    var worse = submit("second", 4);
    assertThat(submissions.get(linus, first).scores()).containsOnlyKeys(Split.PUBLIC);
    var second = submissions.get(linus, worse);
    assertThat(second.scores()).isEmpty();
    assertThat(second.setAside().why()).isEqualTo(SetAside.Why.NOT_RELEASED);
    var board = boards.board(linus, made.address(), Split.PUBLIC);
    assertThat(board.rows()).extracting(BoardRow::entry).containsExactly("first");
    var perfect = submit("third", 0);
    assertThat(submissions.get(linus, perfect).scores()).containsEntry(Split.PUBLIC, 1.0);
    benchmarks.close(ada, made.address());
    assertThat(boards.board(linus, made.address(), Split.PRIVATE).rows()).hasSize(3);
  }

  @Test
  void exactScoresAreShownAsTheyAreWhereTheOrganiserChoseSo() {
    scores.choose(ada, made.address(), Mechanism.EXACT, null);
    var id = submit("entry", 7);
    assertThat(submissions.get(linus, id).scores().get(Split.PUBLIC))
        .isEqualTo(store.estimate(id, Split.PUBLIC).orElseThrow().value());
  }

  @Test
  void howScoresAreReleasedIsChosenByTheOrganiserBeforeTheFirstSubmission() {
    assertThat(scores.of(linus, made).mechanism()).isEqualTo(Mechanism.COARSE);
    assertThatThrownBy(() -> scores.choose(linus, made.address(), Mechanism.EXACT, null))
        .isInstanceOf(Forbidden.class);
    submit("entry", 5);
    assertThatThrownBy(() -> scores.choose(ada, made.address(), Mechanism.EXACT, null))
        .isInstanceOf(Conflict.class);
    var hidden = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    assertThatThrownBy(() -> scores.choose(linus, hidden.address(), Mechanism.EXACT, null))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void rulesAndMechanismAreSavedTogetherOrNotAtAll() {
    var eased = eased();
    rules.change(ada, made.address(), eased, made.schedule(), Mechanism.LADDER);
    assertThat(scores.of(linus, made).mechanism()).isEqualTo(Mechanism.LADDER);
    assertThat(benchmarks.get(ada, made.address()).rules()).isEqualTo(eased);
    submit("entry", 5);
    var more = new Rules(90, null, CountedBy.TEAM, null, 0, true, "", "");
    assertThatThrownBy(
            () -> rules.change(ada, made.address(), more, made.schedule(), Mechanism.EXACT))
        .isInstanceOf(Conflict.class);
    assertThat(benchmarks.get(ada, made.address()).rules()).isEqualTo(eased);
    assertThat(rules.changes(linus, made)).hasSize(2);
    assertThatThrownBy(
            () -> rules.change(linus, made.address(), more, made.schedule(), Mechanism.LADDER))
        .isInstanceOf(Forbidden.class);
  }

  private static Rules eased() {
    return new Rules(60, null, CountedBy.TEAM, null, 0, true, "", "");
  }

  @Test
  void afterTheCloseAReportHoldsPublicAgainstPrivate() {
    submit("good", 9);
    submit("bad", 2);
    submit("bad", 3);
    boards.board(people.person("eve"), made.address(), Split.PUBLIC);
    boards.board(people.person("eve"), made.address(), Split.PUBLIC);
    boards.board(linus, made.address(), Split.PUBLIC);
    assertThatThrownBy(() -> reports.of(ada, made.address())).isInstanceOf(NotYetShown.class);
    benchmarks.close(ada, made.address());
    boards.board(people.person("grace"), made.address(), Split.PUBLIC);
    var report = reports.of(linus, made.address());
    assertThat(report.looked()).isEqualTo(2);
    assertThat(report.submissions()).isEqualTo(3);
    assertThat(report.people()).isEqualTo(1);
    assertThat(report.rows()).hasSize(2);
    var row = report.rows().getFirst();
    assertThat(row.drop()).isCloseTo(row.publicScore() - row.privateScore(), within(1e-12));
    assertThat(row.interval().holds(row.drop())).isTrue();
    assertThat(report.rankCorrelation()).isEmpty();
  }

  private UUID submit(String name, int wrongEvery) {
    var id =
        submissions
            .submitFile(linus, made.address(), name, arena.predictions(linus, made, wrongEvery))
            .id();
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> submissions.get(linus, id).state() == SubmissionState.SCORED);
    return id;
  }
}
