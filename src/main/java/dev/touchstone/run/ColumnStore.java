package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;
import static dev.touchstone.base.db.Tables.RUN_METRIC_LATEST;
import static dev.touchstone.base.db.Tables.RUN_PARAM;
import static dev.touchstone.base.db.Tables.RUN_TAG;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.base.database.AnyOf;
import dev.touchstone.base.query.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** Reads the names of what runs have values for. */
@Repository
class ColumnStore {
  /** The newest and the oldest so many runs tell the names; all runs would be read for minutes. */
  private static final int ASKED = 500;

  private static final int OFFERED = 12;

  private final DSLContext sql;
  private final Namespaces namespaces;

  ColumnStore(DSLContext sql, Namespaces namespaces) {
    this.sql = sql;
    this.namespaces = namespaces;
  }

  RunColumns read(Condition within, RunScope scope) {
    List<UUID> runs =
        Stream.concat(some(within, false).stream(), some(within, true).stream())
            .distinct()
            .toList();
    return new RunColumns(
        names(RUN_METRIC_LATEST.METRIC, RUN_METRIC_LATEST.RUN_ID, runs),
        names(RUN_PARAM.NAME, RUN_PARAM.RUN_ID, runs),
        names(RUN_TAG.NAME, RUN_TAG.RUN_ID, runs));
  }

  private List<UUID> some(Condition within, boolean oldest) {
    return sql.select(RUN.ID)
        .from(RUN)
        .where(within)
        .orderBy(
            oldest
                ? List.of(RUN.EXPERIMENT_ID.desc(), RUN.STARTED_AT.asc().nullsLast(), RUN.ID.desc())
                : List.of(
                    RUN.EXPERIMENT_ID.asc(), RUN.STARTED_AT.desc().nullsFirst(), RUN.ID.asc()))
        .limit(ASKED)
        .fetch(RUN.ID);
  }

  /**
   * @param joins what to read with, since this joins all that is wanted
   */
  RunColumns readAll(DSLContext joins, Condition wanted) {
    return new RunColumns(
        all(joins, RUN_METRIC_LATEST.METRIC, RUN_METRIC_LATEST.RUN_ID, wanted),
        all(joins, RUN_PARAM.NAME, RUN_PARAM.RUN_ID, wanted),
        List.of());
  }

  private static List<String> all(
      DSLContext joins, TableField<?, String> name, TableField<?, UUID> run, Condition wanted) {
    return List.copyOf(
        new TreeSet<>(
            joins
                .selectDistinct(name)
                .from(RUN)
                .join(name.getTable())
                .on(run.eq(RUN.ID))
                .where(wanted)
                .fetch(name)));
  }

  /** Values of a parameter or a tag; metrics have none to offer. */
  List<String> values(Condition within, Subject subject, String part) {
    return switch (subject.kind()) {
      case PARAM ->
          values(
              RUN_PARAM.CONTENT, RUN_PARAM.NAME.eq(subject.key()), RUN_PARAM.RUN_ID, within, part);
      case TAG ->
          values(RUN_TAG.CONTENT, RUN_TAG.NAME.eq(subject.key()), RUN_TAG.RUN_ID, within, part);
      default -> List.of();
    };
  }

  private List<String> values(
      TableField<?, String> content,
      Condition named,
      TableField<?, UUID> run,
      Condition within,
      String part) {
    return sql.selectDistinct(content)
        .from(content.getTable())
        .where(named)
        .and(run.in(some(within, false)))
        .and(content.containsIgnoreCase(part))
        .orderBy(content)
        .limit(OFFERED)
        .fetch(content);
  }

  /** Values of an attribute that people choose from. */
  List<String> attributes(Condition within, String name, String part) {
    return switch (name) {
      case "status", "state" ->
          Arrays.stream(RunState.values())
              .map(state -> state.name().toLowerCase(Locale.ROOT))
              .filter(word -> word.contains(part.toLowerCase(Locale.ROOT)))
              .toList();
      case "user_id", "maker" -> makers(within, part);
      case "run_name", "name" ->
          sql.selectDistinct(RUN.NAME)
              .from(RUN)
              .where(RUN.ID.in(some(within, false)))
              .and(RUN.NAME.containsIgnoreCase(part))
              .orderBy(RUN.NAME)
              .limit(OFFERED)
              .fetch(RUN.NAME);
      default -> List.of();
    };
  }

  private List<String> makers(Condition within, String part) {
    List<UUID> makers =
        sql.selectDistinct(RUN.MAKER_ID)
            .from(RUN)
            .where(RUN.ID.in(some(within, false)))
            .fetch(RUN.MAKER_ID);
    return namespaces.byIds(makers).values().stream()
        .map(Namespace::name)
        .filter(name -> name.contains(part.toLowerCase(Locale.ROOT)))
        .sorted()
        .toList();
  }

  private <R extends org.jooq.Record> List<String> names(
      TableField<R, String> name, TableField<R, UUID> run, List<UUID> runs) {
    return List.copyOf(
        new TreeSet<>(
            sql.selectDistinct(name).from(name.getTable()).where(AnyOf.of(run, runs)).fetch(name)));
  }
}
