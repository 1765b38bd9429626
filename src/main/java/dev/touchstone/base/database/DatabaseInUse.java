package dev.touchstone.base.database;

import dev.touchstone.base.Problem;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Two servers on one database would miss each other's events: the second does not start. */
public class DatabaseInUse extends Problem {
  DatabaseInUse(DatabaseAddress address) {
    super(
        Kind.CONFLICT,
        "Another Touchstone server uses the database %s.".formatted(address.words()));
  }

  /** Says it in two lines instead of a stack trace. */
  static class Analyzer extends AbstractFailureAnalyzer<DatabaseInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseInUse cause) {
      return new FailureAnalysis(
          cause.text(),
          "Stop that server, or give this one another database in TOUCHSTONE_DATABASE_URL. Which"
              + " machine holds it, PostgreSQL says: select client_addr from pg_stat_activity join"
              + " pg_locks using (pid) where locktype = 'advisory'.",
          cause);
    }
  }
}
