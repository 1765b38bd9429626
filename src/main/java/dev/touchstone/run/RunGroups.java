package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static dev.touchstone.base.db.Tables.RUN_PARAM;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.stddevSamp;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.db.tables.RunParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts runs together that were started with the same parameters, over their seeds for example. */
@Service
public class RunGroups {
  /** The most parameters to group by. */
  public static final int PARAMS = 6;

  /** The most groups one answer has. */
  public static final int MOST = 1000;

  private static final Field<Integer> ALL = count();
  private static final Field<Integer> MEASURED = count(RUN_METRIC_LATEST.LAST_VALUE);
  private static final Field<BigDecimal> MEAN = avg(RUN_METRIC_LATEST.LAST_VALUE);
  private static final Field<BigDecimal> DEVIATION = stddevSamp(RUN_METRIC_LATEST.LAST_VALUE);

  private final WholeJoins joins;
  private final Folding folding;
  private final RunScopes scopes;

  RunGroups(WholeJoins joins, Folding folding, RunScopes scopes) {
    this.joins = joins;
    this.folding = folding;
    this.scopes = scopes;
  }

  /**
   * The groups with the most runs first.
   *
   * @param params 1 to 6 names
   * @param metric whose last values are summed up
   * @throws InvalidInput for no parameter or too many
   */
  public List<Grouped> read(
      Viewer viewer, RunScope scope, RunQuery query, List<String> params, String metric) {
    if (params.isEmpty() || params.size() > PARAMS)
      throw new InvalidInput("Group by one to six parameters.");
    folding.settleIn(scope.experiments());
    List<RunParam> named = new ArrayList<>();
    for (int i = 0; i < params.size(); i++) named.add(RUN_PARAM.as("by" + i));
    List<Field<String>> values =
        named.stream().map(by -> by.CONTENT).map(f -> (Field<String>) f).toList();
    MetricRows metrics = new MetricRows(scope.experiments());
    RunConditions conditions = new RunConditions(metrics, scopes.makers(scope));
    Condition wanted = scopes.within(viewer, scope).and(conditions.of(query.filter()));
    return joins.read(
        sql ->
            sql.select(values)
                .select(ALL, MEASURED, MEAN, DEVIATION)
                .from(joined(named, params, metrics.of(RUN_METRIC_LATEST, metric)))
                .where(wanted)
                .groupBy(values)
                .orderBy(ALL.desc())
                .limit(MOST)
                .fetch(row -> grouped(row, values)));
  }

  private static Table<?> joined(List<RunParam> named, List<String> params, Condition metric) {
    Table<?> from =
        RUN.leftJoin(RUN_METRIC_LATEST)
            .on(RUN_METRIC_LATEST.RUN_ID.eq(RUN.ID))
            .and(metric)
            .and(RUN_METRIC_LATEST.LAST_VALUE.between(-Double.MAX_VALUE, Double.MAX_VALUE));
    for (int i = 0; i < params.size(); i++) {
      RunParam by = named.get(i);
      from = from.leftJoin(by).on(by.RUN_ID.eq(RUN.ID).and(by.NAME.eq(params.get(i))));
    }
    return from;
  }

  private static Grouped grouped(Record row, List<Field<String>> values) {
    return new Grouped(
        values.stream().<@Nullable String>map(row::get).toList(),
        row.get(ALL),
        row.get(MEASURED),
        number(row.get(MEAN)),
        number(row.get(DEVIATION)));
  }

  private static double number(@Nullable BigDecimal value) {
    return value == null ? Double.NaN : value.doubleValue();
  }
}
