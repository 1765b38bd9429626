package dev.touchstone;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips database tests that were to run on PostgreSQL where there is none, and says so once. */
class PostgresIfWanted implements ExecutionCondition {
  private static final AtomicBoolean SAID = new AtomicBoolean();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (!TestPostgres.wanted() || TestPostgres.installed())
      return ConditionEvaluationResult.enabled("the database is there");
    if (SAID.compareAndSet(false, true)) System.out.println(TestPostgres.ABSENT);
    return ConditionEvaluationResult.disabled(TestPostgres.ABSENT);
  }
}
