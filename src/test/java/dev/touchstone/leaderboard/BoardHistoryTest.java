package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Arena.class)
class BoardHistoryTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired Submissions submissions;
  @Autowired BoardHistory history;
  private Viewer ada;
  private Viewer eve;
  private Benchmark made;

  @BeforeEach
  void benchmark() {
    ada = people.person("ada");
    eve = people.person("eve");
    made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
  }

  @Test
  void othersSeeWhatTheBoardShowedAndNothingElse() {
    submit("net", 3);
    submit("net", 2);
    submit("net", 5);
    submit("tree", 4);
    var seen = history.of(eve, made, Split.PUBLIC);
    assertThat(seen).hasSize(3).allMatch(HistoryStep::improved);
    assertThat(seen.stream().map(HistoryStep::entry)).containsExactly("net", "net", "tree");
    assertThat(history.of(ada, made, Split.PUBLIC)).hasSize(4);
  }

  @Test
  void theBestSoFarHasItsInterval() {
    submit("net", 2);
    submit("tree", 12);
    submit("bush", 2);
    var steps = history.of(eve, made, Split.PUBLIC);
    assertThat(steps.stream().map(HistoryStep::leads)).containsExactly(true, true, false);
    assertThat(steps.getFirst().leading().holds(steps.getFirst().score())).isTrue();
  }

  @Test
  void privateScoresBelongToNoHistoryBeforeTheClose() {
    submit("net", 3);
    assertThatThrownBy(() -> history.of(ada, made, Split.PRIVATE)).isInstanceOf(NotYetShown.class);
    var closed = benchmarks.close(ada, made.address());
    assertThat(history.of(eve, closed, Split.PRIVATE)).hasSize(1);
  }

  @Test
  void aBenchmarkThatIsNotForAPersonHasNoHistoryForThem() {
    var secret = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    for (var split : List.of(Split.PUBLIC, Split.PRIVATE)) {
      assertThatThrownBy(() -> history.of(eve, secret, split)).isInstanceOf(NotFound.class);
    }
  }

  private void submit(String entry, int wrongEvery) {
    var file = arena.predictions(ada, made, wrongEvery);
    var id = submissions.submitFile(ada, made.address(), entry, file).id();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> submissions.get(ada, id).state() == SubmissionState.SCORED);
  }
}
