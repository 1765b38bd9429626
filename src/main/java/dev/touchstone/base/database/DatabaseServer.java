package dev.touchstone.base.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * What a PostgreSQL server says of itself.
 *
 * @param version as PostgreSQL counts: 150018 is 15.18
 */
public record DatabaseServer(int version, String encoding) {
  private static final int OLDEST = 14;

  /**
   * Asks the server.
   *
   * @throws DatabaseUnusable when it does not answer, refuses, or is none this product works with
   */
  public static DatabaseServer at(DatabaseAddress address) {
    try (Connection connection =
        DriverManager.getConnection(address.url(), address.user(), address.password())) {
      DatabaseServer server = of(connection);
      server.refusal().ifPresent(why -> refuse(address, why));
      return server;
    } catch (SQLException e) {
      throw DatabaseUnusable.refused(address, e);
    }
  }

  private static DatabaseServer of(Connection connection) throws SQLException {
    String ask =
        "select current_setting('server_version_num')::int, current_setting('server_encoding')";
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(ask)) {
      answer.next();
      return new DatabaseServer(answer.getInt(1), answer.getString(2));
    }
  }

  private static void refuse(DatabaseAddress address, String why) {
    throw DatabaseUnusable.unfit(address, why);
  }

  /** Why this product cannot work with such a server, if so. */
  Optional<String> refusal() {
    if (version / 10000 < OLDEST)
      return Optional.of("it is %s, and %d or newer is needed.".formatted(words(), OLDEST));
    if (!encoding.equals("UTF8"))
      return Optional.of("it keeps text as " + encoding + ", and UTF8 is needed.");
    return Optional.empty();
  }

  public String words() {
    return "PostgreSQL " + version / 10000 + "." + version % 10000;
  }
}
