package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static dev.touchstone.base.db.Tables.RUN_PARAM;
import static dev.touchstone.base.db.Tables.RUN_TAG;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.nullif;
import static org.jooq.impl.DSL.when;

import dev.touchstone.base.db.tables.RunMetricLatest;
import dev.touchstone.base.db.tables.RunParam;
import dev.touchstone.base.db.tables.RunTag;
import dev.touchstone.base.query.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * In which order runs stand: as asked, then by start, the newest first and what waits before it,
 * then by id. Runs without what is sorted by come last, after those where it is not a number.
 */
final class RunOrder {
  /** Texts are sorted by their beginning, which also bounds a page token. */
  private static final int BEGINNING = 200;

  private final MetricRows metrics;
  private final List<SortKey<?>> keys = new ArrayList<>();
  private Table<?> from = RUN;
  private int joined;

  /**
   * @param metrics the rows of metrics in the scope
   */
  RunOrder(MetricRows metrics, List<Order> asked, RunMakers makers) {
    this.metrics = metrics;
    asked.forEach(order -> add(order, makers));
    keys.add(new SortKey<>(RUN.STARTED_AT, false, true));
    keys.add(SortKey.emptyLast(RUN.ID, true));
  }

  /** {@code run}, joined with what is sorted by. */
  Table<?> from() {
    return from;
  }

  List<SortKey<?>> keys() {
    return keys;
  }

  /** The row's values of the keys as a page token carries them. */
  static List<@Nullable String> values(Record row, List<SortKey<?>> keys) {
    return keys.stream().map(key -> row.get(key.field())).map(RunOrder::text).toList();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private void add(Order order, RunMakers makers) {
    String key = order.subject().key();
    switch (order.subject().kind()) {
      case METRIC -> metric(key, order.ascending());
      case PARAM -> param(key, order.ascending());
      case TAG -> tag(key, order.ascending());
      case ATTRIBUTE -> keys.add(SortKey.emptyLast(attribute(key, makers), order.ascending()));
      case DATASET -> throw new IllegalArgumentException("runs are not sorted by " + key);
    }
  }

  private void metric(String key, boolean ascending) {
    RunMetricLatest metric = RUN_METRIC_LATEST.as("sort" + joined++);
    join(metric, metric.RUN_ID.eq(RUN.ID).and(metrics.of(metric, key)));
    keys.add(SortKey.emptyLast(nullif(metric.LAST_VALUE, Double.NaN), ascending));
    keys.add(SortKey.emptyLast(when(metric.LAST_VALUE.isNull(), 1).else_(0), true));
  }

  private void param(String key, boolean ascending) {
    RunParam param = RUN_PARAM.as("sort" + joined++);
    join(param, param.RUN_ID.eq(RUN.ID).and(param.NAME.eq(key)));
    keys.add(SortKey.emptyLast(left(param.CONTENT, BEGINNING), ascending));
  }

  private void tag(String key, boolean ascending) {
    RunTag tag = RUN_TAG.as("sort" + joined++);
    join(tag, tag.RUN_ID.eq(RUN.ID).and(tag.NAME.eq(key)));
    keys.add(SortKey.emptyLast(left(tag.CONTENT, BEGINNING), ascending));
  }

  private void join(Table<?> table, Condition on) {
    from = from.leftJoin(table).on(on);
  }

  private static Field<?> attribute(String name, RunMakers makers) {
    return switch (name) {
      case "run_id" -> RUN.ID;
      case "run_name" -> RUN.NAME;
      case "status" -> status();
      case "user_id" -> maker(makers.names().get());
      case "artifact_uri" -> RunWords.ARTIFACT_URI;
      case "start_time" -> RUN.STARTED_AT;
      case "end_time" -> RUN.ENDED_AT;
      default -> throw new IllegalArgumentException("no attribute " + name);
    };
  }

  private static Field<String> status() {
    Map<String, String> words =
        Arrays.stream(RunState.values()).collect(Collectors.toMap(Enum::name, RunWords::mlflow));
    return case_(RUN.STATE).mapValues(words);
  }

  private static Field<String> maker(Map<UUID, String> names) {
    return names.isEmpty() ? DSL.inline("") : case_(RUN.MAKER_ID).mapValues(names);
  }
}
