package dev.touchstone.leaderboard.sheet;

import dev.touchstone.base.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Reads times as an organiser writes them: on the clock of a stated zone. */
final class LocalTimes {
  private LocalTimes() {}

  static ZoneId zone(String text) {
    try {
      return ZoneId.of(text.strip());
    } catch (DateTimeException unknown) {
      throw new InvalidInput(
          "“%s” is no time zone. Write it as Europe/Berlin or UTC.".formatted(text));
    }
  }

  /**
   * Understands 2026-11-03, 2026-11-03T23:59 with or without seconds or a blank in between, and a
   * time with its offset. Of two equal times on an autumn night the first is meant.
   *
   * @throws InvalidInput if it is none of these, or a time that a spring night leaves out
   */
  static Instant at(String text, ZoneId zone) {
    var iso = text.strip().replaceFirst("(\\d) +(\\d)", "$1T$2");
    try {
      if (iso.length() <= 10) return LocalDate.parse(iso).atStartOfDay(zone).toInstant();
      if (iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")) return OffsetDateTime.parse(iso).toInstant();
      return local(LocalDateTime.parse(iso), zone);
    } catch (DateTimeException unreadable) {
      throw new InvalidInput(
          "“%s” is no time. Write it as 2026-11-03 or 2026-11-03T23:59.".formatted(text));
    }
  }

  private static Instant local(LocalDateTime time, ZoneId zone) {
    if (zone.getRules().getValidOffsets(time).isEmpty()) {
      throw new InvalidInput(
          "%s does not exist in %s, as clocks go forward then.".formatted(time, zone.getId()));
    }
    return time.atZone(zone).toInstant();
  }
}
