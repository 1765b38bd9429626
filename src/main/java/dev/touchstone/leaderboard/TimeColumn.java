package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Reads the column that orders rows in time: numbers, or dates as ISO 8601 writes them. */
final class TimeColumn {
  private static final List<ToDoubleFunction<String>> FORMS =
      List.of(
          Double::parseDouble,
          text -> LocalDate.parse(text).toEpochDay(),
          text -> LocalDateTime.parse(text.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC),
          text -> OffsetDateTime.parse(text.replace(' ', 'T')).toEpochSecond());

  private TimeColumn() {}

  /**
   * Larger is later; whatever stands beside a row without a label is not looked at.
   *
   * @throws InvalidInput if the values are not all of one form
   */
  static double[] of(String name, List<String> texts, Labels labels) {
    int furthest = 0;
    for (var form : FORMS) {
      var times = new double[texts.size()];
      var read = read(texts, labels, form, times);
      if (read == times.length) return times;
      furthest = Math.max(furthest, read);
    }
    throw new InvalidInput(
        "“%s” holds “%s” in row %,d: neither all numbers nor all dates such as 2026-11-03 or 2026-11-03T14:30."
            .formatted(name, texts.get(furthest), furthest + 1));
  }

  /** Gives the first row that is of another form, or the number of rows. */
  private static int read(
      List<String> texts, Labels labels, ToDoubleFunction<String> form, double[] times) {
    for (int row = 0; row < times.length; row++) {
      if (!labels.has(row)) continue;
      if (!parses(texts.get(row), form)) return row;
      times[row] = form.applyAsDouble(texts.get(row));
    }
    return times.length;
  }

  private static boolean parses(String text, ToDoubleFunction<String> form) {
    try {
      return Double.isFinite(form.applyAsDouble(text));
    } catch (DateTimeException | NumberFormatException anotherForm) {
      return false;
    }
  }
}
