package dev.touchstone.leaderboard;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestComponent;

/** Counts the statements that the application sends to the database. */
@TestComponent
public class StatementCount implements ExecuteListenerProvider {
  private final AtomicInteger statements = new AtomicInteger();

  /** So many since the start. */
  public int soFar() {
    return statements.get();
  }

  @Override
  public ExecuteListener provide() {
    return ExecuteListener.onStart(context -> statements.incrementAndGet());
  }
}
