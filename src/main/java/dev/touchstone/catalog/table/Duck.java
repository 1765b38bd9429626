package dev.touchstone.catalog.table;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A DuckDB for one request: it can reach the files of this request and nothing else. */
final class Duck {
  /** Reads one row of a result. */
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private Duck() {}

  static Connection open(Request request) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    execute(connection, "SET memory_limit = '512MB'");
    execute(connection, "SET threads = 2");
    execute(connection, "SET temp_directory = " + text(System.getProperty("java.io.tmpdir")));
    execute(connection, "SET autoinstall_known_extensions = false");
    execute(connection, "SET autoload_known_extensions = false");
    execute(connection, "SET allowed_paths = [" + files(request) + "]");
    execute(connection, "SET enable_external_access = false");
    execute(connection, "SET lock_configuration = true");
    return connection;
  }

  private static String files(Request request) {
    return text(request.path()) + (request.target() == null ? "" : ", " + text(request.target()));
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static <T> List<T> list(Connection connection, String sql, Row<T> row) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<T> all = new ArrayList<>();
      while (result.next()) all.add(row.read(result));
      return all;
    }
  }

  static <T> T one(Connection connection, String sql, Row<T> row) throws SQLException {
    return list(connection, sql, row).getFirst();
  }

  /** A text as SQL writes it. */
  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** The first line of what DuckDB says, without the server's path. */
  static String fault(SQLException e, Request request) {
    String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    return "The file cannot be read as "
        + request.sheet().format().label()
        + ": "
        + said.replace(request.path(), "the file")
        + ". If it was cut short, upload it again.";
  }
}
