package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_DECLARED_INPUT;
import static dev.touchstone.base.db.Tables.RUN_DECLARED_INPUT_TAG;
import static dev.touchstone.base.db.Tables.RUN_INPUT;
import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static dev.touchstone.base.db.Tables.RUN_PARAM;
import static dev.touchstone.base.db.Tables.RUN_TAG;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import dev.touchstone.base.query.Clause;
import dev.touchstone.base.query.Comparison;
import dev.touchstone.base.query.Match;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/**
 * Clauses as conditions on rows of {@code run}. As in MLflow a run without the metric, parameter or
 * tag that a clause speaks of does not match it, not even one with {@code !=}.
 *
 * @param metrics the rows of metrics in the scope
 * @param makers who started runs in the scope
 */
record RunConditions(MetricRows metrics, RunMakers makers) {
  Condition of(List<Clause> clauses) {
    return DSL.and(clauses.stream().map(this::of).toList());
  }

  private Condition of(Clause clause) {
    String key = clause.subject().key();
    return switch (clause.subject().kind()) {
      case METRIC -> metric(key, clause.match());
      case PARAM ->
          fact(RUN_PARAM.RUN_ID, RUN_PARAM.NAME.eq(key), RUN_PARAM.CONTENT, clause.match());
      case TAG -> fact(RUN_TAG.RUN_ID, RUN_TAG.NAME.eq(key), RUN_TAG.CONTENT, clause.match());
      case DATASET -> dataset(key, clause.match());
      case ATTRIBUTE -> attribute(key, clause.match());
    };
  }

  private Condition metric(String key, Match match) {
    Condition named = metrics.of(RUN_METRIC_LATEST, key);
    Condition asked = match instanceof Match.Number number ? number(number) : DSL.noCondition();
    Condition there = there(RUN_METRIC_LATEST.RUN_ID, named.and(asked));
    return match instanceof Match.Present(boolean wanted) && !wanted ? not(there) : there;
  }

  /** Databases sort NaN above every number; here it is greater than none. */
  private static Condition number(Match.Number asked) {
    Field<Double> value = RUN_METRIC_LATEST.LAST_VALUE;
    return switch (asked.comparison()) {
      case EQUAL -> value.eq(asked.value());
      case UNEQUAL -> value.ne(asked.value());
      case GREATER -> value.gt(asked.value()).and(value.ne(Double.NaN));
      case AT_LEAST -> value.ge(asked.value()).and(value.ne(Double.NaN));
      case LESS -> value.lt(asked.value());
      case AT_MOST -> value.le(asked.value());
    };
  }

  private static Condition fact(
      Field<UUID> run, Condition named, Field<String> content, Match match) {
    if (match instanceof Match.Present(boolean wanted))
      return wanted ? there(run, named) : not(there(run, named));
    return there(run, named.and(TextMatch.of(content, match)));
  }

  private static Condition there(Field<UUID> run, Condition wanted) {
    return exists(selectOne().from(table(run)).where(run.eq(RUN.ID)).and(wanted));
  }

  private static Table<?> table(Field<UUID> field) {
    return ((TableField<?, UUID>) field).getTable();
  }

  /** Of what was mounted and of what a program says it read; only the latter has a context. */
  private static Condition dataset(String key, Match match) {
    return switch (key) {
      case "name" ->
          there(RUN_INPUT.RUN_ID, TextMatch.of(RUN_INPUT.DATASET_ADDRESS, match))
              .or(declared(RUN_DECLARED_INPUT.NAME, match));
      case "digest" ->
          there(RUN_INPUT.RUN_ID, TextMatch.of(RUN_INPUT.DIGEST, match))
              .or(declared(RUN_DECLARED_INPUT.DIGEST, match));
      default ->
          there(
              RUN_DECLARED_INPUT_TAG.RUN_ID,
              RUN_DECLARED_INPUT_TAG
                  .NAME
                  .eq(DeclaredInputs.CONTEXT)
                  .and(TextMatch.of(RUN_DECLARED_INPUT_TAG.CONTENT, match)));
    };
  }

  private static Condition declared(Field<String> field, Match match) {
    return there(RUN_DECLARED_INPUT.RUN_ID, TextMatch.of(field, match));
  }

  private Condition attribute(String name, Match match) {
    return switch (name) {
      case "run_id" -> id(match);
      case "run_name" -> TextMatch.of(RUN.NAME, match);
      case "status" -> status(match);
      case "user_id" -> RUN.MAKER_ID.in(makers.matching(match));
      case "artifact_uri" -> TextMatch.of(RunWords.ARTIFACT_URI, match);
      case "start_time" -> time(RUN.STARTED_AT, match);
      case "end_time" -> time(RUN.ENDED_AT, match);
      default -> throw new IllegalArgumentException("no attribute " + name);
    };
  }

  private static Condition time(Field<Instant> field, Match match) {
    return TimeMatch.of(field, (Match.Number) match);
  }

  /** By the index where it can be; a text that is no id is the id of no run. */
  private static Condition id(Match match) {
    return switch (match) {
      case Match.Text(Comparison comparison, String text) ->
          ids(List.of(text), comparison == Comparison.UNEQUAL);
      case Match.Among(List<String> texts, boolean negated) -> ids(texts, negated);
      default -> TextMatch.of(RunWords.ID, match);
    };
  }

  private static Condition ids(List<String> texts, boolean negated) {
    List<UUID> ids = texts.stream().map(RunWords::id).flatMap(Optional::stream).toList();
    return negated ? RUN.ID.notIn(ids) : RUN.ID.in(ids);
  }

  private static Condition status(Match match) {
    return RUN.STATE.in(
        Arrays.stream(RunState.values())
            .filter(state -> RunWords.says(state, match))
            .map(Enum::name)
            .toList());
  }
}
