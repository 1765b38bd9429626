package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_LOGGED;
import static dev.touchstone.base.db.Tables.MODEL_LOGGED_METRIC;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.model.LoggedQuery.By;
import dev.touchstone.model.ModelMetric.Dataset;
import dev.touchstone.model.Term.Comparator;
import dev.touchstone.model.Term.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Turns a query for logged models into a condition and an order. */
@Component
class LoggedSearch {
  private static final Map<String, Field<?>> ATTRIBUTES =
      Map.of(
          "name",
          MODEL_LOGGED.NAME,
          "model_id",
          DSL.concat(DSL.inline("m-"), RegistryFilter.hex(MODEL_LOGGED.ID)),
          "model_type",
          MODEL_LOGGED.TYPE,
          "status",
          MODEL_LOGGED.STATUS,
          "experiment_id",
          RegistryFilter.hex(MODEL_LOGGED.EXPERIMENT_ID),
          "source_run_id",
          RegistryFilter.hex(MODEL_LOGGED.RUN_ID));

  private final LoggedStore store;
  private final Access access;

  LoggedSearch(LoggedStore store, Access access) {
    this.store = store;
    this.access = access;
  }

  Condition condition(Viewer viewer, LoggedQuery query) {
    Condition told = access.readable(MODEL_LOGGED_METRIC.AUDIENCE_ID, viewer);
    List<Term> terms = FilterText.parse(query.filter());
    Condition wanted =
        MODEL_LOGGED.EXPERIMENT_ID.in(query.experiments()).and(MODEL_LOGGED.DELETED_AT.isNull());
    for (Term term : terms) wanted = wanted.and(one(term, query.datasets(), told));
    boolean measured = terms.stream().anyMatch(t -> t.subject() == Subject.METRIC);
    return query.datasets().isEmpty() || measured
        ? wanted
        : wanted.and(exists(on(query.datasets()).and(told)));
  }

  private Condition one(Term term, List<Dataset> datasets, Condition told) {
    return switch (term.subject()) {
      case ATTRIBUTE -> attribute(term);
      case PARAM -> store.params().matches(MODEL_LOGGED.ID, term.allowing(Comparator.OF_TEXT));
      case TAG -> store.tags().matches(MODEL_LOGGED.ID, term.allowing(Comparator.OF_TEXT));
      case METRIC ->
          exists(
              MODEL_LOGGED_METRIC
                  .METRIC
                  .eq(term.key())
                  .and(ever(term.allowing(Comparator.OF_NUMBERS)))
                  .and(datasets.isEmpty() ? DSL.noCondition() : on(datasets))
                  .and(told));
    };
  }

  /** That a value fits which was ever reported; of the equal ones, the last and the extremes. */
  private static Condition ever(Term term) {
    return switch (term.comparator()) {
      case LESS, AT_MOST -> term.onNumber(MODEL_LOGGED_METRIC.LOW);
      case GREATER, AT_LEAST -> term.onNumber(MODEL_LOGGED_METRIC.HIGH);
      case EQUAL ->
          term.onNumber(MODEL_LOGGED_METRIC.LAST_VALUE)
              .or(term.onNumber(MODEL_LOGGED_METRIC.LOW))
              .or(term.onNumber(MODEL_LOGGED_METRIC.HIGH));
      default -> term.onNumber(MODEL_LOGGED_METRIC.LOW).or(term.onNumber(MODEL_LOGGED_METRIC.HIGH));
    };
  }

  private static Condition on(List<Dataset> datasets) {
    return DSL.or(datasets.stream().map(LoggedSearch::on).toList());
  }

  private static Condition on(Dataset dataset) {
    Condition name = MODEL_LOGGED_METRIC.DATASET_NAME.eq(dataset.name());
    return dataset.digest().isEmpty()
        ? name
        : name.and(MODEL_LOGGED_METRIC.DATASET_DIGEST.eq(dataset.digest()));
  }

  private static Condition exists(Condition measured) {
    return DSL.exists(
        DSL.selectOne()
            .from(MODEL_LOGGED_METRIC)
            .where(MODEL_LOGGED_METRIC.MODEL_ID.eq(MODEL_LOGGED.ID))
            .and(measured));
  }

  @SuppressWarnings("unchecked")
  private static Condition attribute(Term term) {
    switch (term.key()) {
      case "creation_time", "creation_timestamp", "creation_timestamp_ms":
        return term.allowing(Comparator.OF_NUMBERS).onTime(MODEL_LOGGED.CREATED_AT);
      case "last_updated_timestamp", "last_updated_timestamp_ms":
        return term.allowing(Comparator.OF_NUMBERS).onTime(MODEL_LOGGED.UPDATED_AT);
      default:
        Field<?> field = ATTRIBUTES.get(term.key());
        if (field == null)
          throw new InvalidInput("Invalid attribute key '%s' specified.".formatted(term.key()));
        return term.allowing(Comparator.OF_TEXT).onText((Field<String>) field);
    }
  }

  List<OrderField<?>> order(Viewer viewer, List<By> order) {
    Condition told = access.readable(MODEL_LOGGED_METRIC.AUDIENCE_ID, viewer);
    List<OrderField<?>> fields = new ArrayList<>();
    for (By by : order) {
      Field<?> field = by.key().contains(".") ? metric(by, told) : sortable(by.key());
      fields.add(DSL.when(field.isNull(), 1).otherwise(0).asc());
      fields.add(by.ascending() ? field.asc() : field.desc());
    }
    fields.add(MODEL_LOGGED.CREATED_AT.desc());
    fields.add(MODEL_LOGGED.ID.asc());
    return fields;
  }

  private static Field<?> sortable(String key) {
    return switch (key) {
      case "creation_time", "creation_timestamp", "creation_timestamp_ms" ->
          MODEL_LOGGED.CREATED_AT;
      case "last_updated_timestamp", "last_updated_timestamp_ms" -> MODEL_LOGGED.UPDATED_AT;
      default -> {
        Field<?> field = ATTRIBUTES.get(key);
        if (field == null) throw new InvalidInput("Invalid order by field name: " + key);
        yield field;
      }
    };
  }

  /** The last value, of the run that was the first among those that reported at that moment. */
  private static Field<?> metric(By by, Condition told) {
    if (!by.key().startsWith("metrics."))
      throw new InvalidInput(
          "Invalid order by field name: %s. Only metrics are supported.".formatted(by.key()));
    Condition wanted =
        MODEL_LOGGED_METRIC
            .MODEL_ID
            .eq(MODEL_LOGGED.ID)
            .and(MODEL_LOGGED_METRIC.METRIC.eq(by.key().substring("metrics.".length())))
            .and(by.dataset().name().isEmpty() ? DSL.noCondition() : on(by.dataset()));
    return DSL.field(
        DSL.select(MODEL_LOGGED_METRIC.LAST_VALUE)
            .from(MODEL_LOGGED_METRIC)
            .where(wanted.and(told))
            .orderBy(
                MODEL_LOGGED_METRIC.LAST_TIME.desc(),
                MODEL_LOGGED_METRIC.LAST_STEP.desc(),
                MODEL_LOGGED_METRIC.RUN_ID.asc())
            .limit(1));
  }
}
