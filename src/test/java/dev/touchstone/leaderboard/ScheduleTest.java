package dev.touchstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.base.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  @Test
  void aPhaseHoldsItsStartAndNotItsEnd() {
    var schedule = berlin(phase("one", 0, 1), phase("two", 1, 2));
    assertThat(schedule.at(NOON)).map(Phase::name).contains("one");
    assertThat(schedule.at(hours(1).minusNanos(1))).map(Phase::name).contains("one");
    assertThat(schedule.at(hours(1))).map(Phase::name).contains("two");
    assertThat(schedule.at(hours(2))).isEmpty();
    assertThat(schedule.at(NOON.minusNanos(1))).isEmpty();
    assertThat(schedule.next(NOON)).map(Phase::name).contains("two");
  }

  @Test
  void refusesPhasesThatOverlapOrShareAName() {
    assertThatThrownBy(() -> berlin(phase("one", 0, 2), phase("two", 1, 3)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("overlap");
    assertThatThrownBy(() -> berlin(phase("one", 0, null), phase("two", 1, 3)))
        .hasMessageContaining("overlap");
    assertThatThrownBy(() -> berlin(phase("one", 0, 1), phase("one", 1, 3)))
        .hasMessageContaining("Two phases");
    assertThatThrownBy(() -> phase("one", 1, 1)).hasMessageContaining("ends before it starts");
    assertThatThrownBy(() -> new Schedule(BERLIN, List.of()))
        .hasMessageContaining("at least one phase");
  }

  @Test
  void aDayHas23HoursWhenClocksGoForwardAnd25WhenTheyGoBack() {
    var schedule = berlin(phase("one", 0, null));
    var spring = Instant.parse("2026-03-28T23:00:00Z");
    assertThat(schedule.day(spring)).hasToString("2026-03-29");
    assertThat(Duration.between(spring, schedule.dayEnd(spring))).isEqualTo(Duration.ofHours(23));
    var autumn = Instant.parse("2026-10-24T22:00:00Z");
    assertThat(schedule.day(autumn)).hasToString("2026-10-25");
    assertThat(Duration.between(autumn, schedule.dayEnd(autumn))).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void theSecondTwoOClockOfAnAutumnNightIsStillTheSameDay() {
    var schedule = berlin(phase("one", 0, null));
    assertThat(schedule.day(Instant.parse("2026-10-25T00:30:00Z")))
        .isEqualTo(schedule.day(Instant.parse("2026-10-25T01:30:00Z")));
  }

  @Test
  void midnightIsTheOneOfTheStatedZone() {
    var moment = Instant.parse("2026-03-10T23:30:00Z");
    var tokyo = new Schedule(ZoneId.of("Asia/Tokyo"), List.of(phase("one", 0, null)));
    var utc = new Schedule(ZoneOffset.UTC, List.of(phase("one", 0, null)));
    assertThat(tokyo.day(moment)).hasToString("2026-03-11");
    assertThat(utc.day(moment)).hasToString("2026-03-10");
    assertThat(ZonedTime.of(moment, BERLIN)).isEqualTo("11 Mar 2026, 00:30 (Europe/Berlin)");
  }

  private static Schedule berlin(Phase... phases) {
    return new Schedule(BERLIN, List.of(phases));
  }

  private static Phase phase(String name, int from, @Nullable Integer to) {
    return Phase.of(name, hours(from), to == null ? null : hours(to), Showing.OPEN);
  }

  private static Instant hours(int after) {
    return NOON.plus(Duration.ofHours(after));
  }
}
