package dev.touchstone.run;

import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.stereotype.Component;

/**
 * Queries that join the runs of an experiment with what is known of them. Shortly after many runs
 * were logged PostgreSQL does not know yet how many they are, and would read the index of a metric
 * anew for each run, which takes minutes. So it is told to read each side once and join by hashing.
 */
@Component
class WholeJoins {
  private final DSLContext sql;

  WholeJoins(DSLContext sql) {
    this.sql = sql;
  }

  <T> T read(Function<DSLContext, T> query) {
    return sql.family() == SQLDialect.POSTGRES
        ? sql.transactionResult(
            transaction -> {
              transaction.dsl().execute("set local enable_nestloop = off");
              return query.apply(transaction.dsl());
            })
        : query.apply(sql);
  }
}
