package dev.touchstone.base.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Times as people write them, in UTC where no zone is said. */
final class Times {
  private Times() {}

  /**
   * Milliseconds since 1970 from such a number, a date ({@code 2026-11-23}) or a time ({@code
   * 2026-11-23T18:30}, {@code 2026-11-23T18:30:00Z}).
   */
  static double read(Token value) {
    String text = value.text();
    try {
      if (text.matches("\\d{4}-\\d\\d-\\d\\d"))
        return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
      if (text.matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+"))
        return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC).toEpochMilli();
      if (text.matches("\\d{4}-\\d\\d-\\d\\dT.+")) return Instant.parse(text).toEpochMilli();
    } catch (DateTimeException e) {
      throw expected(value);
    }
    try {
      return Matches.number(value);
    } catch (InvalidQuery e) {
      throw expected(value);
    }
  }

  private static InvalidQuery expected(Token value) {
    return Reader.unexpected(
        value, "a date such as 2026-11-23, a time such as 2026-11-23T18:30, or milliseconds");
  }
}
