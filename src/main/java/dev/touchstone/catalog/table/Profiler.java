package dev.touchstone.catalog.table;

import dev.touchstone.catalog.Bin;
import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.ColumnType;
import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.TopValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures the columns of a table. */
final class Profiler {
  private static final String TABLE = "measured";
  private static final int TOP = 10;
  private static final int LONGEST = 200;

  /** Above this many rows distinct values are estimated (HyperLogLog, about 2 % off). */
  private static final long COUNTED_EXACTLY = 200_000;

  private final Connection connection;

  Profiler(Connection connection) {
    this.connection = connection;
  }

  Profile profile(Source source) throws SQLException {
    source.load(connection, TABLE);
    long rows = Duck.one(connection, "SELECT count(*) FROM " + TABLE, row -> row.getLong(1));
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < source.columns().size(); i++) columns.add(column(source, i, rows));
    return new Profile(rows, columns);
  }

  private Column column(Source source, int index, long rows) throws SQLException {
    String name = source.columns().get(index);
    String field = "c" + index;
    ColumnType type =
        source.types().isEmpty()
            ? Types.ofText(connection, TABLE, field)
            : source.types().get(index);
    Counts counts = counts(field, rows);
    return type.measured()
        ? measured(name, type, onAxis(field, type), rows, counts)
        : counted(name, type, field, counts);
  }

  private record Counts(long missing, long distinct) {}

  private Counts counts(String field, long rows) throws SQLException {
    String distinct = rows > COUNTED_EXACTLY ? "approx_count_distinct(%s)" : "count(DISTINCT %s)";
    String sql = "SELECT count(%s), " + distinct + " FROM " + TABLE;
    return Duck.one(
        connection,
        sql.formatted(field, field),
        row -> new Counts(rows - row.getLong(1), row.getLong(2)));
  }

  /** A column's value as a number: itself, or milliseconds since 1970. */
  private static String onAxis(String field, ColumnType type) {
    return type.numeric()
        ? "CAST(" + field + " AS DOUBLE)"
        : "CAST(epoch_ms(CAST(" + field + " AS TIMESTAMP)) AS DOUBLE)";
  }

  private Column measured(String name, ColumnType type, String axis, long rows, Counts counts)
      throws SQLException {
    String values =
        "(SELECT x FROM (SELECT " + axis + " AS x FROM " + TABLE + ") WHERE isfinite(x))";
    Spread spread = Duck.one(connection, Spread.SQL + values, Spread::read);
    long missing = rows - spread.count();
    if (spread.count() == 0)
      return new Column(name, type, missing, 0, null, null, null, List.of(), List.of(), List.of());
    return new Column(
        name,
        type,
        missing,
        counts.distinct(),
        spread.min(),
        spread.max(),
        spread.mean(),
        spread.quantiles(),
        histogram(type, values, spread),
        List.of());
  }

  private record Spread(
      long count, double min, double max, @Nullable Double mean, List<Double> quantiles) {
    static final String SQL =
        """
        SELECT count(x), min(x), max(x), avg(x),
          quantile_cont(x, 0.05), quantile_cont(x, 0.25), quantile_cont(x, 0.5),
          quantile_cont(x, 0.75), quantile_cont(x, 0.95) FROM\s""";

    static Spread read(ResultSet row) throws SQLException {
      double mean = row.getDouble(4);
      Double[] quantiles = new Double[5];
      for (int i = 0; i < quantiles.length; i++) quantiles[i] = row.getDouble(5 + i);
      return new Spread(
          row.getLong(1),
          row.getDouble(2),
          row.getDouble(3),
          Double.isFinite(mean) ? mean : null,
          Arrays.asList(quantiles));
    }
  }

  private List<Bin> histogram(ColumnType type, String values, Spread spread) throws SQLException {
    Bins bins = Bins.over(type, spread.min(), spread.max(), spread.count());
    String sql =
        "SELECT CAST(greatest(0, least(floor((x - %s) / %s), %d)) AS INTEGER) AS bin, count(*) FROM %s GROUP BY bin"
            .formatted(bins.from(), bins.width(), bins.count() - 1, values);
    long[] counts = new long[bins.count()];
    Duck.list(connection, sql, row -> counts[row.getInt(1)] = row.getLong(2));
    return bins.filled(counts);
  }

  private Column counted(String name, ColumnType type, String field, Counts counts)
      throws SQLException {
    String sql =
        "SELECT left(CAST(%s AS VARCHAR), %d), count(*) FROM %s WHERE %s IS NOT NULL GROUP BY %s ORDER BY 2 DESC, 1 LIMIT %d"
            .formatted(field, LONGEST, TABLE, field, field, TOP);
    List<TopValue> top =
        Duck.list(connection, sql, row -> new TopValue(row.getString(1), row.getLong(2)));
    return new Column(
        name,
        type,
        counts.missing(),
        counts.distinct(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        top);
  }
}
