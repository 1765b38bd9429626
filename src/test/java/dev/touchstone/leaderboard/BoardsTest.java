package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.TieGroup;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Arena.class)
class BoardsTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired Submissions submissions;
  @Autowired Boards boards;

  @Test
  void aNewEntryIsRankedAgainstThoseThatAreKnown() {
    var made = arena.benchmark(people.person("ada"), Metric.ACCURACY, Visibility.EVERYONE);
    submit(made, "good", 6);
    assertThat(board(made).rows()).hasSize(1);
    submit(made, "better", 0);
    assertThat(board(made).rows().stream().map(BoardRow::entry)).containsExactly("better", "good");
    assertThat(board(made).rows()).isEqualTo(board(made).rows());
  }

  @Test
  void tellsWhoIsCloseAndWhoIsNot() {
    var made = arena.benchmark(people.person("ada"), Metric.ACCURACY, Visibility.EVERYONE);
    var one = submit(made, "one", 0);
    var same = submit(made, "same", 0);
    var half = submit(made, "half", 2);
    var board = board(made);
    assertThat(board.ties()).containsExactly(new TieGroup(0, 1));
    assertThat(board.close(board.rows().getFirst())).containsExactly(board.rows().get(1));
    assertThat(board.rows().stream().map(r -> r.tieGroups().size())).containsExactly(1, 1, 0);
    assertThat(board.rows().stream().mapToDouble(BoardRow::chanceOfBest).sum())
        .isEqualTo(1, within(1e-9));
    var pairs = boards.pairwise(people.person("ada"), made, Split.PUBLIC);
    assertThat(pairs.between(half, one).difference()).isNegative();
    assertThat(pairs.between(half, one).p()).isLessThan(0.05);
    assertThat(pairs.told(one, same)).isFalse();
    assertThatThrownBy(() -> pairs.between(one, made.id())).isInstanceOf(NotFound.class);
  }

  private Board board(Benchmark made) {
    return boards.board(people.person("ada"), made.address(), Split.PUBLIC);
  }

  private UUID submit(Benchmark made, String entry, int wrongEvery) {
    var ada = people.person("ada");
    var file = arena.predictions(ada, made, wrongEvery);
    var id = submissions.submitFile(ada, made.address(), entry, file).id();
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> submissions.get(ada, id).state() == SubmissionState.SCORED);
    return id;
  }
}
