package dev.touchstone.run;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Component;

/**
 * Queries that join the runs of an experiment with what is known of them. Shortly after many runs
 * were logged PostgreSQL does not know yet how many they are, and would read the index of a metric
 * anew for each run, which takes minutes. So it is told to read each side once and join by hashing.
 * It plans each query for its own values, which takes it a millisecond, and trusts in the indexes
 * that hold all that is asked for, which are a third of the size of their tables.
 */
@Component
class WholeJoins {
  /** Until the end of the transaction. Sorting both sides to merge them costs twice as much. */
  private static final String HASHING =
      "select set_config('enable_nestloop', 'off', true),"
          + " set_config('enable_mergejoin', 'off', true),"
          + " set_config('plan_cache_mode', 'force_custom_plan', true),"
          + " set_config('random_page_cost', '1.1', true)";

  private final DSLContext sql;

  WholeJoins(DSLContext sql) {
    this.sql = sql;
  }

  <T> T read(Function<DSLContext, T> query) {
    return sql.family() == SQLDialect.POSTGRES
        ? sql.transactionResult(
            transaction -> {
              transaction.dsl().fetch(HASHING);
              return query.apply(transaction.dsl());
            })
        : query.apply(sql);
  }
}
