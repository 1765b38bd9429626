package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.score.Metric;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleEditTest {
  private static final Instant NOW = Instant.parse("2026-11-10T12:00:00Z");
  private static final UUID FIRST = UUID.randomUUID();
  private static final UUID SECOND = UUID.randomUUID();
  private static final Rules RULES = new Rules(5, 50, CountedBy.TEAM, 4, 2, true, "", "Be kind.");

  @Test
  void limitsMayBeEasedWhilePeopleTakePart() {
    assertThat(
            words(new Rules(6, null, CountedBy.PERSON, null, 3, true, "", "Be kind."), begun(24)))
        .contains(
            "Submissions a day: from “5” to “6”.", "Submissions in total: from “50” to “no limit”.")
        .hasSize(5);
  }

  @Test
  void nothingMayBeTightenedWhilePeopleTakePart() {
    refused(new Rules(4, 50, CountedBy.TEAM, 4, 2, true, "", "Be kind."), begun(24));
    refused(new Rules(5, 49, CountedBy.TEAM, 4, 2, true, "", "Be kind."), begun(24));
    refused(new Rules(5, 50, CountedBy.TEAM, 3, 2, true, "", "Be kind."), begun(24));
    refused(new Rules(5, 50, CountedBy.TEAM, 4, 1, true, "", "Be kind."), begun(24));
    refused(new Rules(5, 50, CountedBy.TEAM, 4, 2, false, "", "Be kind."), begun(24));
  }

  @Test
  void anEndMayMoveOutAndNotIn() {
    assertThat(words(RULES, begun(30)))
        .singleElement()
        .asString()
        .contains("The time of “First”", "11 Nov 2026, 18:00");
    assertThat(words(RULES, begun(null))).hasSize(1);
    refused(RULES, begun(23));
  }

  @Test
  void aPhaseThatHasBegunStaysOpenOrBlindAndKeepsItsStart() {
    refused(
        RULES,
        schedule(new Phase(FIRST, "First", hours(-1), hours(24), Showing.BLIND, null, null)));
    refused(
        RULES, schedule(new Phase(FIRST, "First", hours(-2), hours(24), Showing.OPEN, null, null)));
    refused(RULES, schedule(Phase.of("Other", hours(1), hours(24), Showing.OPEN)));
  }

  @Test
  void aPhaseToComeMayMoveButNotIntoThePast() {
    var later = new Phase(SECOND, "Second", hours(24), hours(48), Showing.BLIND, null, null);
    assertThat(words(RULES, begun(24, later))).singleElement().asString().contains("was added");
    refused(
        RULES,
        new Schedule(
            ZoneOffset.UTC,
            List.of(Phase.of("Before", hours(-9), hours(-8), Showing.OPEN), first(24))));
  }

  @Test
  void theZoneIsFixedOnceDaysAreCountedInIt() {
    refused(RULES, new Schedule(ZoneId.of("Asia/Tokyo"), begun(24).phases()));
  }

  @Test
  void beforeTheStartEverythingMayBeChanged() {
    var planned =
        schedule(new Phase(FIRST, "First", hours(1), hours(24), Showing.OPEN, null, null));
    var wanted = schedule(new Phase(FIRST, "First", hours(2), hours(3), Showing.BLIND, 1, 2));
    var tight = new Rules(1, 2, CountedBy.TEAM, 1, 0, false, "", "");
    assertThat(new RuleEdit(benchmark(planned), tight, wanted, NOW).words()).hasSizeGreaterThan(8);
  }

  @Test
  void changingNothingSaysNothing() {
    assertThat(words(RULES, begun(24))).isEmpty();
  }

  private static List<String> words(Rules rules, Schedule schedule) {
    return new RuleEdit(benchmark(begun(24)), rules, schedule, NOW).words();
  }

  private static void refused(Rules rules, Schedule schedule) {
    assertThatThrownBy(() -> words(rules, schedule)).isInstanceOf(InvalidInput.class);
  }

  private static Schedule begun(@Nullable Integer end, Phase... more) {
    var phases = new java.util.ArrayList<>(List.of(first(end)));
    phases.addAll(List.of(more));
    return new Schedule(ZoneOffset.UTC, phases);
  }

  private static Phase first(@Nullable Integer end) {
    return new Phase(
        FIRST, "First", hours(-1), end == null ? null : hours(end), Showing.OPEN, null, null);
  }

  private static Schedule schedule(Phase phase) {
    return new Schedule(ZoneOffset.UTC, List.of(phase));
  }

  private static Instant hours(int after) {
    return NOW.plus(Duration.ofHours(after));
  }

  private static Benchmark benchmark(Schedule schedule) {
    var id = UUID.randomUUID();
    return new Benchmark(
        id,
        new Address("ada", "b"),
        "B",
        "",
        Metric.ACCURACY,
        "y",
        id,
        id,
        new Address("ada", "b-data"),
        10,
        10,
        10,
        SplitPlan.usual(),
        RULES,
        schedule,
        "scorer",
        id,
        id,
        id,
        NOW,
        null);
  }
}
