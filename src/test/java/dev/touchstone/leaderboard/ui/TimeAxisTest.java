package dev.touchstone.leaderboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TimeAxisTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void midnightStaysMidnightWhenClocksChange() {
    var axis =
        TimeAxis.over(
            Instant.parse("2026-10-23T00:00:00Z"), Instant.parse("2026-10-28T00:00:00Z"), BERLIN);
    assertThat(axis.ticks()).hasSizeBetween(3, 6);
    assertThat(axis.ticks()).allMatch(tick -> tick.atZone(BERLIN).getHour() == 0);
  }

  @Test
  void anHourHasFewRoundMarks() {
    var from = Instant.parse("2026-11-27T19:21:13Z");
    var axis = TimeAxis.over(from, from.plusSeconds(3_000), BERLIN);
    assertThat(axis.ticks()).hasSizeBetween(2, 6);
    assertThat(axis.label(axis.ticks().getFirst())).matches("\\d\\d:(00|15|30|45)");
  }

  @Test
  void oneMomentStandsInTheMiddle() {
    var only = Instant.parse("2026-11-27T19:21:13Z");
    assertThat(TimeAxis.over(only, only, BERLIN).share(only)).isEqualTo(0.5);
  }

  @Test
  void yearsHaveFewMarksToo() {
    var from = Instant.parse("2016-01-01T00:00:00Z");
    var axis = TimeAxis.over(from, Instant.parse("2026-11-27T19:21:13Z"), BERLIN);
    assertThat(axis.ticks()).hasSizeBetween(2, 7);
  }
}
