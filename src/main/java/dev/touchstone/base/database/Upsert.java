package dev.touchstone.base.database;

import org.jooq.Query;
import org.jooq.SQLDialect;
import org.springframework.dao.DuplicateKeyException;

/**
 * Runs {@code insert … on conflict …}. PostgreSQL does it in one step; H2 looks first and inserts
 * then, so that of two at once one fails. That one asks again here and finds the other's row.
 */
public final class Upsert {
  private Upsert() {}

  /**
   * @return how many rows were inserted or changed
   */
  public static int execute(Query insert) {
    try {
      return insert.execute();
    } catch (DuplicateKeyException e) {
      if (insert.configuration().family() != SQLDialect.H2) throw e;
      return insert.execute();
    }
  }
}
