package dev.touchstone.catalog.table;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a CSV file as Parquet. */
final class ParquetFile {
  private ParquetFile() {}

  static Reply write(Connection connection, Request request) throws SQLException {
    List<String> names = request.sheet().columns();
    String read =
        IntStream.range(0, names.size())
            .mapToObj(i -> "'c" + i + "': 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    String columns =
        IntStream.range(0, names.size())
            .mapToObj(i -> column(i, names.get(i), i < request.limit()))
            .collect(Collectors.joining(", "));
    Duck.execute(
        connection,
        """
        COPY (SELECT %s FROM read_csv(%s, delim = ',', columns = %s, auto_detect = false,
          header = true, quote = '"', escape = '"', nullstr = '', max_line_size = 40000000))
        TO %s (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)"""
            .formatted(
                columns,
                Duck.text(request.path()),
                read,
                Duck.text(requireNonNull(request.target()))));
    return Reply.done();
  }

  /** A number that cannot be read would be a fault of whoever wrote the file: it stops there. */
  private static String column(int place, String name, boolean text) {
    String value = text ? "c" + place : "CAST(c" + place + " AS DOUBLE)";
    return value + " AS \"" + name.replace("\"", "\"\"") + "\"";
  }
}
