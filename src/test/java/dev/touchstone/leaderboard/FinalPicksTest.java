package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Arena.class)
class FinalPicksTest {
  private static final Rules ONE_PICK = new Rules(9, null, CountedBy.TEAM, null, 1, true, "", "");

  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired Submissions submissions;
  @Autowired FinalPicks picks;
  @Autowired Boards boards;
  @Autowired Rulings rulings;

  @Test
  void theChosenSubmissionStandsAndTheBestPublicOneOfWhoDoesNotChoose() {
    var ada = people.person("ada");
    var grace = people.person("grace");
    var linus = people.person("linus");
    var made = arena.benchmark(ada, ONE_PICK, Schedule.from(Instant.now()));
    scored(grace, made, "good", 0);
    var poor = scored(grace, made, "poor", 2);
    scored(linus, made, "better", 4);
    scored(linus, made, "worse", 2);
    picks.choose(grace, poor, true);
    assertThat(picks.of(grace, made)).containsExactly(poor);
    assertThat(boards.board(ada, made.address(), Split.PUBLIC).rows()).hasSize(4);
    benchmarks.close(ada, made.address());
    assertThat(boards.board(ada, made.address(), Split.PRIVATE).rows())
        .extracting(BoardRow::entry)
        .containsExactlyInAnyOrder("poor", "better");
    assertThatThrownBy(() -> picks.choose(grace, poor, false)).isInstanceOf(AlreadyClosed.class);
  }

  @Test
  void whatWasDisqualifiedTakesNobodysPlace() {
    var ada = people.person("ada");
    var grace = people.person("grace");
    var linus = people.person("linus");
    var made = arena.benchmark(ada, ONE_PICK, Schedule.from(Instant.now()));
    var best = scored(grace, made, "best", 0);
    scored(grace, made, "second", 2);
    var chosen = scored(linus, made, "chosen", 2);
    scored(linus, made, "other", 3);
    picks.choose(linus, chosen, true);
    rulings.disqualify(ada, best, "It used the hidden labels.");
    rulings.disqualify(ada, chosen, "It used the hidden labels.");
    benchmarks.close(ada, made.address());
    assertThat(boards.board(ada, made.address(), Split.PRIVATE).rows())
        .extracting(BoardRow::entry)
        .containsExactlyInAnyOrder("second", "other");
  }

  @Test
  void nobodyChoosesMoreThanAllowedOrForAnother() {
    var ada = people.person("ada");
    var grace = people.person("grace");
    var made = arena.benchmark(ada, ONE_PICK, Schedule.from(Instant.now()));
    var one = arena.handIn(grace, made, "one", 3);
    var two = arena.handIn(grace, made, "two", 3);
    picks.choose(grace, one, true);
    assertThatThrownBy(() -> picks.choose(grace, two, true)).isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> picks.choose(people.person("eve"), one, false))
        .isInstanceOf(NotFound.class);
    picks.choose(grace, one, false);
    picks.choose(grace, two, true);
    assertThat(picks.of(grace, made)).containsExactly(two);
  }

  private UUID scored(Viewer viewer, Benchmark made, String entry, int wrongEvery) {
    var id = arena.handIn(viewer, made, entry, wrongEvery);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> submissions.get(viewer, id).state() == SubmissionState.SCORED);
    return id;
  }
}
