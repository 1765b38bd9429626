package dev.touchstone.catalog.table;

import dev.touchstone.catalog.ColumnType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Finds out what the values of a column are. */
final class Types {
  /** A double holds every whole number of this many digits exactly; one more is the sign. */
  private static final int EXACT = 16;

  private static final String COUNTS =
      """
      SELECT count(v),
        count(*) FILTER (isfinite(try_cast(v AS DOUBLE)) AND NOT contains(v, '_')),
        count(*) FILTER (regexp_matches(v, '^[+-]?0[0-9]')),
        count(*) FILTER (regexp_matches(v, '[.eE]')),
        coalesce(max(length(v)), 0),
        count(*) FILTER (lower(v) IN ('true', 'false')),
        count(*) FILTER (length(v) BETWEEN 8 AND 10 AND isfinite(try_cast(v AS DATE))),
        count(*) FILTER (length(v) > 10 AND isfinite(try_cast(v AS TIMESTAMP)))
      FROM (SELECT %s AS v FROM %s)""";

  private Types() {}

  /** The narrowest type that takes every value of a column of text. */
  static ColumnType ofText(Connection connection, String table, String column) throws SQLException {
    return Duck.one(connection, COUNTS.formatted(column, table), Types::decide);
  }

  private static ColumnType decide(ResultSet counts) throws SQLException {
    long values = counts.getLong(1);
    if (values == 0) return ColumnType.TEXT;
    if (counts.getLong(2) == values) return number(counts);
    if (counts.getLong(6) == values) return ColumnType.BOOLEAN;
    if (counts.getLong(7) == values) return ColumnType.DATE;
    if (counts.getLong(7) + counts.getLong(8) == values) return ColumnType.TIME;
    return ColumnType.TEXT;
  }

  private static ColumnType number(ResultSet counts) throws SQLException {
    boolean leadingZeros = counts.getLong(3) > 0;
    if (leadingZeros) return ColumnType.TEXT;
    boolean whole = counts.getLong(4) == 0;
    if (!whole) return ColumnType.NUMBER;
    return counts.getLong(5) > EXACT ? ColumnType.TEXT : ColumnType.INTEGER;
  }

  /** The type of a column whose file states one, such as {@code DECIMAL(5,2)}. */
  static ColumnType ofSql(String type) {
    if (type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP"))
      return ColumnType.TEXT;
    if (type.endsWith("INT") || type.endsWith("INTEGER")) return ColumnType.INTEGER;
    if (type.startsWith("TIMESTAMP")) return ColumnType.TIME;
    if (type.startsWith("DECIMAL")) return ColumnType.NUMBER;
    return switch (type) {
      case "FLOAT", "DOUBLE" -> ColumnType.NUMBER;
      case "BOOLEAN" -> ColumnType.BOOLEAN;
      case "DATE" -> ColumnType.DATE;
      default -> ColumnType.TEXT;
    };
  }
}
