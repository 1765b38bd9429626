package dev.touchstone.run;

import static org.jooq.impl.DSL.noCondition;

import dev.touchstone.base.db.tables.RunMetricLatest;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.SQLDialect;
import org.jooq.impl.CustomCondition;

/** Which rows tell where a metric stands in runs of some experiments. */
record MetricRows(Set<UUID> experiments) {

  /**
   * PostgreSQL is told the experiments, too, since its index over values begins with them. H2 would
   * read that index from end to end for every single run rather than the one that names the run.
   */
  Condition of(RunMetricLatest rows, String metric) {
    Condition named = rows.METRIC.eq(metric);
    return named.and(
        CustomCondition.of(
            context ->
                context.visit(
                    context.family() == SQLDialect.POSTGRES
                        ? rows.EXPERIMENT_ID.in(experiments)
                        : noCondition())));
  }
}
