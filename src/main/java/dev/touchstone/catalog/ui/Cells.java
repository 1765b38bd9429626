package dev.touchstone.catalog.ui;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.ColumnType;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes the values of one column. */
record Cells(Column column) {
  static final String MISSING = "–";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK).withZone(ZoneOffset.UTC);
  private static final double LONG_TIME = Duration.ofDays(730).toMillis();
  private static final double FIRST_YEAR = 1500;
  private static final double LAST_YEAR = 2100;

  boolean numeric() {
    return column.type().numeric();
  }

  /** A value as it stands in the file; numbers get a true minus, whole ones thousands commas. */
  String cell(@Nullable String value) {
    if (value == null) return MISSING;
    if (column.type() == ColumnType.INTEGER && !years()) return grouped(value);
    return column.type().numeric() ? value.replace('-', '−') : value;
  }

  private static String grouped(String value) {
    try {
      return Figures.count(Long.parseLong(value.strip()));
    } catch (NumberFormatException e) {
      return value; // written in a way of its own, such as +5 or 1e3
    }
  }

  /** A place on the column's axis. */
  String onAxis(double value) {
    if (!column.type().numeric()) return calendar().format(Instant.ofEpochMilli((long) value));
    return years() ? Long.toString((long) value) : Figures.number(value);
  }

  /** Days, but months where the column spans years. */
  private DateTimeFormatter calendar() {
    Double min = column.min();
    Double max = column.max();
    return min != null && max != null && max - min > LONG_TIME ? MONTH : DAY;
  }

  /** Whole numbers that all look like years are written without commas. */
  private boolean years() {
    Double min = column.min();
    Double max = column.max();
    return column.type() == ColumnType.INTEGER
        && min != null
        && max != null
        && min >= FIRST_YEAR
        && max <= LAST_YEAR;
  }

  /** One line on the whole column: its range or kind, and how many values it lacks. */
  String summary() {
    String missing =
        column.missing() == 0 ? "" : ", " + Figures.count(column.missing()) + " missing";
    Double min = column.min();
    Double max = column.max();
    if (min == null || max == null) return kind() + missing;
    if (min.equals(max)) return "always " + onAxis(min) + missing;
    return onAxis(min) + " to " + onAxis(max) + missing;
  }

  private String kind() {
    if (column.distinct() == 0) return "no values";
    if (column.missing() > 0) return column.type().label();
    return column.type().label() + ", " + Figures.count(column.distinct()) + " distinct";
  }
}
