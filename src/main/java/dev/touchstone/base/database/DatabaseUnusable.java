package dev.touchstone.base.database;

import dev.touchstone.base.Problem;
import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The configured database is not there, or not one the server can work with: it does not start. */
public class DatabaseUnusable extends Problem {
  private DatabaseUnusable(String message) {
    super(Kind.UNAVAILABLE, message);
  }

  static DatabaseUnusable address() {
    return new DatabaseUnusable(
        "TOUCHSTONE_DATABASE_URL is not the address of a PostgreSQL database.");
  }

  static DatabaseUnusable refused(DatabaseAddress address, SQLException e) {
    String why = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
    return new DatabaseUnusable("The database " + address.words() + " cannot be used: " + why);
  }

  static DatabaseUnusable unfit(DatabaseAddress address, String why) {
    return new DatabaseUnusable("The database " + address.words() + " cannot be used: " + why);
  }

  /** Says it in two lines instead of a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<DatabaseUnusable> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseUnusable cause) {
      return new FailureAnalysis(
          cause.text(),
          "Set TOUCHSTONE_DATABASE_URL to postgresql://host:port/name, with the user and the"
              + " password in it or in TOUCHSTONE_DATABASE_USER and TOUCHSTONE_DATABASE_PASSWORD;"
              + " without it, the server keeps its own database in the data directory.",
          cause);
    }
  }
}
