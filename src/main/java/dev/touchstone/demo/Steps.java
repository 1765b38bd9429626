package dev.touchstone.demo;

import static dev.touchstone.base.db.Tables.DEMO_BANNER_HIDDEN;
import static dev.touchstone.base.db.Tables.DEMO_STEP;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Remembers what was made, so that filling goes on after a restart where it stopped. */
@Component
class Steps {
  private final DSLContext sql;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Steps(DSLContext sql, TransactionTemplate transaction, Clock clock) {
    this.sql = sql;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Does the work and remembers it in one transaction, or gives what an earlier start made. */
  UUID once(String step, Supplier<UUID> work) {
    return made(step).orElseGet(() -> transaction.execute(status -> remember(step, work.get())));
  }

  Optional<UUID> made(String step) {
    return sql.select(DEMO_STEP.MADE_ID)
        .from(DEMO_STEP)
        .where(DEMO_STEP.NAME.eq(step))
        .fetchOptional(DEMO_STEP.MADE_ID);
  }

  Optional<String> stepOf(UUID made) {
    return sql.select(DEMO_STEP.NAME)
        .from(DEMO_STEP)
        .where(DEMO_STEP.MADE_ID.eq(made))
        .limit(1)
        .fetchOptional(DEMO_STEP.NAME);
  }

  boolean hiddenFor(UUID person) {
    return sql.fetchExists(DEMO_BANNER_HIDDEN, DEMO_BANNER_HIDDEN.PERSON_ID.eq(person));
  }

  void hideFor(UUID person) {
    if (hiddenFor(person)) return;
    sql.insertInto(DEMO_BANNER_HIDDEN).set(DEMO_BANNER_HIDDEN.PERSON_ID, person).execute();
  }

  private UUID remember(String step, UUID made) {
    sql.insertInto(DEMO_STEP)
        .set(DEMO_STEP.NAME, step)
        .set(DEMO_STEP.MADE_ID, made)
        .set(DEMO_STEP.DONE_AT, clock.instant())
        .execute();
    return made;
  }
}
