package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_REQUEST;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests for runs that may be sent twice: the same key from the same person makes one run. */
@Component
class RunRequests {

  private static final int TRIES = 50;

  private final DSLContext sql;
  private final TransactionTemplate transaction;

  RunRequests(DSLContext sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = ownPart(transaction);
  }

  /** Within somebody's transaction, a try that failed must not spoil the whole of it. */
  private static TransactionTemplate ownPart(TransactionTemplate transaction) {
    TransactionTemplate part = new TransactionTemplate();
    part.setTransactionManager(transaction.getTransactionManager());
    part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    return part;
  }

  /**
   * Makes a run in a transaction of its own, which is tried again when somebody took the run's name
   * or the key meanwhile.
   *
   * @param key null when every request makes a run
   * @return the run made now, or the one made before with that key
   */
  UUID once(Viewer viewer, @Nullable String key, Supplier<UUID> make) {
    for (int tries = 0; tries < TRIES; tries++) {
      try {
        return transaction.execute(status -> made(viewer, key, make));
      } catch (DuplicateKeyException e) {
        // The next try sees who was there first.
        continue;
      }
    }
    throw new Conflict("Many runs are being launched at once and none was added. Try again.");
  }

  private UUID made(Viewer viewer, @Nullable String key, Supplier<UUID> make) {
    UUID before = key == null ? null : before(viewer, key);
    if (before != null) {
      return before;
    }
    UUID run = make.get();
    if (key != null) {
      remember(viewer, key, run);
    }
    return run;
  }

  private @Nullable UUID before(Viewer viewer, String key) {
    return sql.select(RUN_REQUEST.RUN_ID)
        .from(RUN_REQUEST)
        .where(RUN_REQUEST.MAKER_ID.eq(viewer.id()).and(RUN_REQUEST.REQUEST_KEY.eq(key)))
        .fetchOne(RUN_REQUEST.RUN_ID);
  }

  private void remember(Viewer viewer, String key, UUID run) {
    sql.insertInto(RUN_REQUEST)
        .set(RUN_REQUEST.MAKER_ID, viewer.id())
        .set(RUN_REQUEST.REQUEST_KEY, key)
        .set(RUN_REQUEST.RUN_ID, run)
        .execute();
  }
}
