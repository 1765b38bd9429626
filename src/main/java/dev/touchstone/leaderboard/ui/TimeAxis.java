package dev.touchstone.leaderboard.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of time with round marks on it, in the reader's zone.
 *
 * @param to after {@code from}
 */
record TimeAxis(Instant from, Instant to, ZoneId zone) {
  private static final int MOST_TICKS = 6;
  private static final double MARGIN = 0.03;
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(12),
          Duration.ofDays(1),
          Duration.ofDays(2),
          Duration.ofDays(7),
          Duration.ofDays(14),
          Duration.ofDays(30),
          Duration.ofDays(91),
          Duration.ofDays(365));

  TimeAxis {
    if (!from.isBefore(to)) throw new IllegalArgumentException(from + " to " + to);
  }

  /** From the first to the last with a little room; around them by a minute if they are one. */
  static TimeAxis over(Instant first, Instant last, ZoneId zone) {
    var span = Duration.between(first, last);
    var room = Duration.ofMillis(Math.max(60_000, (long) (span.toMillis() * MARGIN)));
    return new TimeAxis(first.minus(room), last.plus(room), zone);
  }

  /** Where a moment stands, 0 at the left end and 1 at the right. */
  double share(Instant at) {
    return (double) Duration.between(from, at).toMillis() / Duration.between(from, to).toMillis();
  }

  boolean holds(Instant at) {
    return !at.isBefore(from) && !at.isAfter(to);
  }

  /** At most six round moments. */
  List<Instant> ticks() {
    var step = step();
    var ticks = new ArrayList<Instant>();
    for (var at = first(step); !at.toInstant().isAfter(to); at = next(at, step)) {
      if (!at.toInstant().isBefore(from)) ticks.add(at.toInstant());
    }
    return ticks;
  }

  /** The day where the step is days, the time where all is one day, else both. */
  String label(Instant tick) {
    var days = step().compareTo(Duration.ofDays(1)) >= 0;
    var pattern = days ? "d MMM" : oneDay() ? "HH:mm" : "d MMM HH:mm";
    return DateTimeFormatter.ofPattern(pattern, Locale.UK).format(tick.atZone(zone));
  }

  private boolean oneDay() {
    return from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
  }

  private Duration step() {
    var span = Duration.between(from, to);
    return STEPS.stream()
        .filter(step -> span.dividedBy(step) < MOST_TICKS)
        .findFirst()
        .orElse(Duration.ofDays(span.toDays() / MOST_TICKS + 1));
  }

  private ZonedDateTime first(Duration step) {
    var start = from.atZone(zone);
    if (step.toDays() > 0) return start.truncatedTo(ChronoUnit.DAYS);
    if (step.toHours() > 0) return start.truncatedTo(ChronoUnit.DAYS);
    return start.truncatedTo(ChronoUnit.HOURS);
  }

  /** Days are counted as days, so that midnight stays midnight when clocks change. */
  private static ZonedDateTime next(ZonedDateTime at, Duration step) {
    return step.toDays() > 0 ? at.plusDays(step.toDays()) : at.plus(step);
  }
}
