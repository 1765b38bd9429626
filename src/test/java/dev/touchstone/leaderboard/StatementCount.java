package dev.touchstone.leaderboard;

import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestComponent;

/** Counts the statements that the application sends to the database, for each thread. */
@TestComponent
public class StatementCount implements ExecuteListenerProvider {
  private final ThreadLocal<Integer> statements = ThreadLocal.withInitial(() -> 0);

  /** So many since the start on behalf of who asks; what runs in the background is not counted. */
  public int soFar() {
    return statements.get();
  }

  @Override
  public ExecuteListener provide() {
    return ExecuteListener.onStart(context -> statements.set(statements.get() + 1));
  }
}
