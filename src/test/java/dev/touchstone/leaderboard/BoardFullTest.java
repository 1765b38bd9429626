package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.leaderboard.score.Metric;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Arena.class)
class BoardFullTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Crowd crowd;
  @Autowired Submissions submissions;
  @Autowired Baselines baselines;

  @Test
  void takesTwoThousandEntriesAndThenOnlyBetterOnesOfThose() {
    var ada = people.person("ada");
    var grace = people.person("grace");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    crowd.names(ada, made, Entries.MOST - 1);
    arena.handIn(grace, made, "last", 3);
    assertThatThrownBy(() -> arena.handIn(grace, made, "one more", 3))
        .isInstanceOf(BoardFull.class)
        .hasMessageContaining("2,000 entries");
    arena.handIn(grace, made, "last", 2);
    assertThat(submissions.of(grace, made)).hasSize(2);
  }

  @Test
  void aBaselineIsAnEntryLikeOthers() {
    var ada = people.person("ada");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    crowd.names(ada, made, Entries.MOST);
    assertThatThrownBy(() -> baselines.addSimplest(ada, made.address()))
        .isInstanceOf(BoardFull.class);
  }
}
