package dev.touchstone.base.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Lets one server at a time use a PostgreSQL database, wherever the servers and their data
 * directories are. It is an advisory lock of a connection of its own and ends with the process.
 */
final class DatabaseLock implements AutoCloseable {

  /** Any number will do that nobody else locks in this database: “touch”. */
  private static final long NUMBER = 0x74_6F_75_63_68L;

  /** PostgreSQL may take a moment to notice that the server before this one is gone. */
  private static final String TAKE =
      "set lock_timeout = '5s'; select pg_advisory_lock(%d)".formatted(NUMBER);

  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final Connection connection;

  private DatabaseLock(Connection connection) {
    this.connection = connection;
  }

  /**
   * @throws DatabaseInUse when another server has it
   * @throws DatabaseUnusable when the database does not answer
   */
  static DatabaseLock take(DatabaseAddress address) {
    try {
      Connection connection =
          DriverManager.getConnection(address.url(), address.user(), address.password());
      return take(connection, address);
    } catch (SQLException e) {
      throw DatabaseUnusable.refused(address, e);
    }
  }

  private static DatabaseLock take(Connection connection, DatabaseAddress address)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(TAKE);
      return new DatabaseLock(connection);
    } catch (SQLException e) {
      connection.close();
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) throw new DatabaseInUse(address);
      throw e;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
