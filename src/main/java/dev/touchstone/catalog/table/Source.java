package dev.touchstone.catalog.table;

import dev.touchstone.catalog.ColumnType;
import dev.touchstone.catalog.Rows;
import dev.touchstone.catalog.Sheet;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file as DuckDB sees it. Its columns are called c0, c1 and so on, whatever the file calls them:
 * no name from a file ever becomes part of a statement, except as a quoted text.
 *
 * @param sql a query for all rows
 * @param types of the columns where the format says them, empty where every column is text
 */
record Source(String sql, List<String> columns, List<ColumnType> types) {
  /** Values longer than this are cut, in characters. */
  private static final int LONGEST = 4_000;

  static Source of(Connection connection, Request request) throws SQLException {
    return switch (request.sheet().format()) {
      case CSV, TSV -> csv(request.path(), request.sheet());
      case JSONL -> jsonLines(request.path(), request.sheet());
      case PARQUET -> parquet(connection, request.path());
    };
  }

  private static Source csv(String path, Sheet sheet) {
    String columns =
        columns(sheet.columns().size())
            .map(c -> "'" + c + "': 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    String sql =
        """
        SELECT * FROM read_csv(%s, delim = %s, columns = %s, auto_detect = false, header = true,
          quote = '"', escape = '"', nullstr = ['', 'NA'], strict_mode = false,
          max_line_size = 4000000)"""
            .formatted(Duck.text(path), Duck.text("" + sheet.delimiter()), columns);
    return new Source(sql, sheet.columns(), List.of());
  }

  private static Source jsonLines(String path, Sheet sheet) {
    List<String> names = sheet.columns();
    String fields =
        IntStream.range(0, names.size())
            .mapToObj(i -> "json ->> " + Duck.text(pointer(names.get(i))) + " AS c" + i)
            .collect(Collectors.joining(", "));
    String sql =
        "SELECT " + fields + " FROM read_ndjson_objects(" + Duck.text(path) + ") AS lines(json)";
    return new Source(sql, names, List.of());
  }

  /** A JSON pointer (RFC 6901) to a field of an object. */
  private static String pointer(String field) {
    return "/" + field.replace("~", "~0").replace("/", "~1");
  }

  private static Source parquet(Connection connection, String path) throws SQLException {
    String file = "read_parquet(" + Duck.text(path) + ")";
    List<String> names = new ArrayList<>();
    List<ColumnType> types =
        Duck.list(connection, "DESCRIBE SELECT * FROM " + file, row -> described(row, names));
    String aliases = columns(names.size()).collect(Collectors.joining(", "));
    return new Source("SELECT * FROM " + file + " AS file(" + aliases + ")", names, types);
  }

  private static ColumnType described(ResultSet row, List<String> names) throws SQLException {
    names.add(row.getString(1));
    return Types.ofSql(row.getString(2));
  }

  private static Stream<String> columns(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i);
  }

  Rows rows(Connection connection, long offset, int limit) throws SQLException {
    String page = "SELECT %s FROM (%s LIMIT %d OFFSET %d)";
    String values =
        columns(columns.size())
            .map(c -> "CAST(" + c + " AS VARCHAR)")
            .collect(Collectors.joining(", "));
    String query = page.formatted(values, sql, limit, offset);
    return new Rows(columns, offset, Duck.list(connection, query, this::row));
  }

  private List<@Nullable String> row(ResultSet row) throws SQLException {
    List<@Nullable String> values = new ArrayList<>(columns.size());
    for (int i = 1; i <= columns.size(); i++) values.add(cut(row.getString(i)));
    return values;
  }

  private static @Nullable String cut(@Nullable String value) {
    if (value == null || value.length() <= LONGEST) return value;
    return value.substring(0, LONGEST) + "…";
  }

  /** Makes the rows readable under this name: text is parsed once, Parquet is left where it is. */
  void load(Connection connection, String name) throws SQLException {
    String kind = types.isEmpty() ? "TABLE" : "VIEW";
    Duck.execute(connection, "CREATE " + kind + " " + name + " AS " + sql);
  }
}
