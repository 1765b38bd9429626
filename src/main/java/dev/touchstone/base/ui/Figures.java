package dev.touchstone.base.ui;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes numbers, sizes and times as the look asks for. */
public final class Figures {
  private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB"};
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter TO_THE_SECOND =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.UK);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM yyyy HH:mm:ss z", Locale.UK);

  private Figures() {}

  /** 12345 as “12,345”. */
  public static String count(long value) {
    return String.format(Locale.UK, "%,d", value).replace('-', '−');
  }

  /** “1 run”, “2 runs”. */
  public static String count(long value, String one, String many) {
    return count(value) + " " + (value == 1 ? one : many);
  }

  /** Decimal units with a space: 15240 as “15.2 kB”. */
  public static String bytes(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 999.5 && unit < BYTE_UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    String digits = unit == 0 || value >= 99.5 ? "%.0f" : value >= 9.95 ? "%.0f" : "%.1f";
    return String.format(Locale.UK, digits, value) + " " + BYTE_UNITS[unit];
  }

  /** At most four significant digits, a true minus, thousands with a comma. */
  public static String number(double value) {
    if (Double.isNaN(value)) return "NaN";
    if (Double.isInfinite(value)) return value > 0 ? "∞" : "−∞";
    if (value == Math.rint(value) && Math.abs(value) < 1e15) return count((long) value);
    if (Math.abs(value) >= 1000) return String.format(Locale.UK, "%,.1f", value).replace('-', '−');
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros();
    String text = Math.abs(value) < 1e-4 ? rounded.toString() : rounded.toPlainString();
    return text.replace('-', '−');
  }

  /** A score with a fixed number of decimals and a true minus; what rounds to zero has none. */
  public static String fixed(double value, int decimals) {
    String text = String.format(Locale.UK, "%,." + decimals + "f", value);
    return isZero(text) ? text.replace("-", "") : text.replace('-', '−');
  }

  /** Whether nothing but zeros is left of a number when it is written like this. */
  public static boolean isZero(String text) {
    return text.matches("[-−+]?[0.]+");
  }

  /**
   * “850 ms”, “9 s”, “3 min 12 s”, “1 h 20 min”; with a true minus where a clock was set back, or a
   * program says that a run ended before it began.
   */
  public static String duration(Duration duration) {
    if (duration.isNegative()) return "−" + duration(duration.negated());
    long seconds = duration.toSeconds();
    if (duration.toMillis() < 1000) return duration.toMillis() + " ms";
    if (seconds < 60) return seconds + " s";
    if (seconds < 3600) return seconds / 60 + " min " + two(seconds % 60) + " s";
    return seconds / 3600 + " h " + two(seconds % 3600 / 60) + " min";
  }

  /** Relative under a day, else the date. */
  public static String ago(Instant at, Instant now, ZoneId zone) {
    Duration past = Duration.between(at, now);
    if (past.toMinutes() < 1) return "just now";
    if (past.toHours() < 1) return past.toMinutes() + " min ago";
    if (past.toDays() < 1) return past.toHours() + " h ago";
    return day(at, now, zone);
  }

  /** “18 Nov”, with the year when it is another one. */
  public static String day(Instant at, Instant now, ZoneId zone) {
    LocalDate date = at.atZone(zone).toLocalDate();
    boolean thisYear = date.getYear() == now.atZone(zone).getYear();
    return (thisYear ? DAY : DAY_OF_YEAR).format(date);
  }

  /** To the second, with the zone: for titles of relative times. */
  public static String exact(Instant at, ZoneId zone) {
    return EXACT.format(at.atZone(zone));
  }

  /** “18 Nov 2026 09:30:00 to 09:31:12 UTC”, with both dates when they differ. */
  public static String between(Instant from, Instant to, ZoneId zone) {
    boolean oneDay = from.atZone(zone).toLocalDate().equals(to.atZone(zone).toLocalDate());
    if (!oneDay) return exact(from, zone) + " to " + exact(to, zone);
    return TO_THE_SECOND.format(from.atZone(zone)) + " to " + TIME.format(to.atZone(zone));
  }

  private static String two(long value) {
    return String.format("%02d", value);
  }
}
