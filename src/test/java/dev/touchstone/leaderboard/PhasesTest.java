package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Arena.class)
class PhasesTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired Benchmarks benchmarks;
  @Autowired BenchmarkRules rules;
  @Autowired Submissions submissions;
  @Autowired Boards boards;
  @Autowired BenchmarkStore store;
  @Autowired DSLContext sql;
  @Autowired Closing closing;
  @Autowired Quotas quotas;
  private Viewer ada;
  private Viewer grace;

  @BeforeEach
  void people() {
    ada = people.person("ada");
    grace = people.person("grace");
  }

  @Test
  void ofAHundredAtOnceExactlyTheLimitGetsThrough() throws Exception {
    var made = arena.benchmark(ada, limited(5, null), phases(phase(-1, null, Showing.OPEN)));
    try (var threads = Executors.newFixedThreadPool(8)) {
      var tries =
          IntStream.range(0, 100)
              .mapToObj(i -> threads.submit(() -> taken(grace, made, "entry " + i)))
              .toList();
      var taken = 0;
      for (var one : tries) taken += one.get() ? 1 : 0;
      assertThat(taken).isEqualTo(5);
    }
    assertThat(submissions.left(grace, made)).isZero();
  }

  @Test
  void aTeamSharesItsLimitAndAPersonTakesItAlongFromTeamToTeam() {
    var suffix = UUID.randomUUID().toString().substring(0, 6);
    var red = people.team("red-" + suffix, grace, people.person("linus"));
    var made = arena.benchmark(ada, limited(1, null), phases(phase(-1, null, Showing.OPEN)));
    var linus = people.person("linus");
    take(grace, made, "mine");
    assertThat(submissions.allowance(linus, made, red.id()).left()).isEqualTo(1);
    assertThat(submissions.allowance(grace, made, red.id()).left()).isZero();
    assertThat(submissions.allowance(linus, made, linus.id()).left()).isEqualTo(1);
  }

  @Test
  void whatFailedOnOurSideIsGivenBack() {
    var made = arena.benchmark(ada, limited(1, 1), phases(phase(-1, null, Showing.OPEN)));
    var id = scored(grace, made, "mine");
    assertThatThrownBy(() -> take(grace, made, "again")).isInstanceOf(DailyLimitReached.class);
    sql.update(LEADERBOARD_SUBMISSION)
        .set(LEADERBOARD_SUBMISSION.STATE, SubmissionState.FAILED.name())
        .where(LEADERBOARD_SUBMISSION.ID.eq(id))
        .execute();
    assertThat(submissions.left(grace, made)).isEqualTo(1);
  }

  @Test
  void limitsOfAPhaseAndInTotalHoldBesideTheDaily() {
    var phase = new Phase(UUID.randomUUID(), "Now", ago(1), null, Showing.OPEN, null, 1);
    var made = arena.benchmark(ada, limited(5, 3), phases(phase));
    take(grace, made, "one");
    var left = submissions.allowance(grace, made, grace.id());
    assertThat(left.today()).isEqualTo(4);
    assertThat(left.inPhase()).isZero();
    assertThat(left.inTotal()).isEqualTo(2);
    assertThatThrownBy(() -> take(grace, made, "two"))
        .isInstanceOf(TotalLimitReached.class)
        .hasMessageContaining("of this phase");
  }

  @Test
  void beforeAndAfterThePhasesNothingIsTaken() {
    var early = arena.benchmark(ada, Rules.usual(), phases(phase(1, 2, Showing.OPEN)));
    assertThat(early.open()).isTrue();
    assertThatThrownBy(() -> take(grace, early, "early"))
        .isInstanceOf(NoPhaseNow.class)
        .hasMessageContaining("(UTC)");
    pass(early, phase(-2, -1, Showing.OPEN));
    assertThat(benchmarks.get(grace, early.address()).open()).isFalse();
    assertThatThrownBy(() -> take(grace, early, "late")).isInstanceOf(AlreadyClosed.class);
    assertThatThrownBy(
            () -> arena.benchmark(ada, Rules.usual(), phases(phase(-2, -1, Showing.OPEN))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void theEndOfTheLastPhaseClosesWithoutAnybodyNoticing() {
    var made = arena.benchmark(ada, Rules.usual(), phases(phase(-2, null, Showing.OPEN)));
    var id = scored(grace, made, "mine");
    var end = Instant.now().minusMillis(5);
    pass(made, phase(made, end, Showing.OPEN));
    assertThat(benchmarks.get(grace, made.address()).closedAt()).isNotNull();
    assertThat(submissions.get(grace, id).scores()).containsKey(Split.PRIVATE);
    assertThat(boards.board(grace, made.address(), Split.PRIVATE).rows()).hasSize(1);
    assertThatThrownBy(() -> benchmarks.close(ada, made.address()))
        .isInstanceOf(AlreadyClosed.class);
    closing.tellWhatIsOver();
    assertThat(store.overdue()).doesNotContainKey(made.id());
  }

  @Test
  void aBlindPhaseShowsParticipantsNothingUntilItEnds() {
    var made = arena.benchmark(ada, Rules.usual(), phases(phase(-2, 5, Showing.BLIND)));
    var id = scored(grace, made, "mine");
    var linus = people.person("linus");
    for (var viewer : List.of(grace, linus)) {
      var board = boards.board(viewer, made.address(), Split.PUBLIC);
      assertThat(board.rows()).isEmpty();
      assertThat(board.unranked()).isEmpty();
      assertThat(board.submissions()).isZero();
    }
    assertThat(submissions.get(grace, id).scores()).isEmpty();
    assertThat(submissions.of(grace, made)).allMatch(s -> s.scores().isEmpty());
    assertThat(boards.board(ada, made.address(), Split.PUBLIC).rows()).hasSize(1);
    assertThat(submissions.get(ada, id).scores()).containsKey(Split.PUBLIC);
    pass(made, phase(made, Instant.now().minusMillis(5), Showing.BLIND), phase(1, 2, Showing.OPEN));
    assertThat(boards.board(linus, made.address(), Split.PUBLIC).rows()).hasSize(1);
    assertThat(submissions.get(grace, id).scores()).containsOnlyKeys(Split.PUBLIC);
  }

  @Test
  void nobodySubmitsBeforeAcceptingTheTermsAsTheyAre() {
    var made =
        arena.benchmark(
            ada, Rules.usual().withTerms("Be kind."), phases(phase(-1, null, Showing.OPEN)));
    assertThatThrownBy(() -> take(grace, made, "mine")).isInstanceOf(TermsNotAccepted.class);
    assertThatThrownBy(() -> rules.accept(grace, made.address(), "0".repeat(64)))
        .isInstanceOf(Conflict.class);
    rules.accept(grace, made.address(), made.rules().termsHash());
    assertThat(rules.accepted(grace, made)).isPresent();
    take(grace, made, "mine");
    rules.change(ada, made.address(), made.rules().withTerms("Be kinder."), made.schedule());
    assertThatThrownBy(() -> take(grace, made, "again")).isInstanceOf(TermsNotAccepted.class);
    assertThat(rules.changes(grace, made).getFirst().words()).contains("The terms were changed");
  }

  @Test
  void aTeamLargerThanAllowedTakesNoPart() {
    var suffix = UUID.randomUUID().toString().substring(0, 6);
    var team = people.team("pair-" + suffix, grace, people.person("linus"));
    var alone = new Rules(5, null, CountedBy.TEAM, 1, 0, true, "", "");
    var made = arena.benchmark(ada, alone, phases(phase(-1, null, Showing.OPEN)));
    assertThatThrownBy(() -> quotas.requireOpenTo(people.person("grace"), made, team.id()))
        .isInstanceOf(TeamTooLarge.class);
    quotas.requireOpenTo(grace, made, grace.id());
  }

  @Test
  void onlyOrganisersChangeRulesAndOnlyWhileItIsOpen() {
    var made = arena.benchmark(ada, limited(5, null), phases(phase(-1, 5, Showing.OPEN)));
    var eased = limited(6, null);
    assertThatThrownBy(() -> rules.change(grace, made.address(), eased, made.schedule()))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> rules.change(ada, made.address(), limited(4, null), made.schedule()))
        .isInstanceOf(InvalidInput.class);
    assertThat(rules.change(ada, made.address(), eased, made.schedule()).rules().perDay())
        .isEqualTo(6);
    benchmarks.close(ada, made.address());
    assertThatThrownBy(() -> rules.change(ada, made.address(), limited(7, null), made.schedule()))
        .isInstanceOf(AlreadyClosed.class);
  }

  @Test
  void forAnOutsiderThereAreNoRules() {
    var made =
        arena.benchmark(
            ada,
            dev.touchstone.leaderboard.score.Metric.ACCURACY,
            dev.touchstone.access.Visibility.PRIVATE);
    var eve = people.person("eve");
    assertThatThrownBy(() -> rules.accept(eve, made.address(), "x")).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rules.changes(eve, made)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> rules.change(eve, made.address(), made.rules(), made.schedule()))
        .isInstanceOf(NotFound.class);
  }

  private static Rules limited(int perDay, @Nullable Integer inTotal) {
    return new Rules(perDay, inTotal, CountedBy.TEAM, null, 0, true, "", "");
  }

  private static Schedule phases(Phase... phases) {
    return new Schedule(ZoneOffset.UTC, List.of(phases));
  }

  private static Phase phase(int from, @Nullable Integer to, Showing showing) {
    return Phase.of("From " + from, ago(-from), to == null ? null : ago(-to), showing);
  }

  /** The first phase of a benchmark with another end. */
  private static Phase phase(Benchmark made, Instant end, Showing showing) {
    var first = made.schedule().phases().getFirst();
    return new Phase(first.id(), first.name(), first.start(), end, showing, null, null);
  }

  private static Instant ago(int hours) {
    return Instant.now().minus(HOUR.multipliedBy(hours));
  }

  /** Sets the times so that what was to come has passed, as if one had waited. */
  private void pass(Benchmark made, Phase... phases) {
    store.change(made.id(), made.rules(), phases(phases));
  }

  private boolean taken(Viewer viewer, Benchmark made, String entry) {
    try {
      take(viewer, made, entry);
      return true;
    } catch (DailyLimitReached full) {
      return false;
    }
  }

  private UUID take(Viewer viewer, Benchmark made, String entry) {
    return submissions
        .submitFile(viewer, made.address(), entry, arena.predictions(viewer, made, 3))
        .id();
  }

  private UUID scored(Viewer viewer, Benchmark made, String entry) {
    var id = take(viewer, made, entry);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> submissions.get(ada, id).state() == SubmissionState.SCORED);
    return id;
  }
}
