package dev.touchstone.leaderboard;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A moment as the organisers' clock shows it. */
public final class ZonedTime {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm '('VV')'", Locale.ENGLISH);

  private ZonedTime() {}

  /** Such as “3 Nov 2026, 23:59 (Europe/Berlin)”. */
  public static String of(Instant moment, ZoneId zone) {
    var named = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
    return MINUTE.format(moment.atZone(named));
  }
}
