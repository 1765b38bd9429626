package dev.touchstone;

import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.support.TransactionTemplate;

/** Two transactions that insert the same, of which the second begins too early to see the first. */
@TestComponent
@Lazy
public class Race {
  private final DSLContext sql;
  private final TransactionTemplate transaction;

  public Race(DSLContext sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  /** Lets the winner commit when the loser waits for it, and returns when both are over. */
  public void run(Runnable winner, Runnable loser) throws Exception {
    CompletableFuture<Void> later =
        transaction.execute(
            status -> {
              winner.run();
              return waiting(loser);
            });
    later.get(1, TimeUnit.MINUTES);
  }

  private CompletableFuture<Void> waiting(Runnable loser) {
    int before = inserting();
    CompletableFuture<Void> later =
        CompletableFuture.runAsync(() -> transaction.executeWithoutResult(its -> loser.run()));
    await().until(() -> later.isDone() || inserting() > before);
    return later;
  }

  /**
   * How many other connections wait for a row, or on H2 insert or lock one, which then is to wait.
   */
  private int inserting() {
    String ask =
        sql.family() == SQLDialect.H2
            ? "select count(*) from information_schema.sessions where session_id <> session_id()"
                + " and (executing_statement like 'insert%' or executing_statement like 'merge%'"
                + " or executing_statement like '%for update%')"
            : "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
    return ((Number) sql.fetchValue(ask)).intValue();
  }
}
