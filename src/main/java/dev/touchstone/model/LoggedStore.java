package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_LOGGED;
import static dev.touchstone.base.db.Tables.MODEL_LOGGED_PARAM;
import static dev.touchstone.base.db.Tables.MODEL_LOGGED_TAG;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.db.tables.records.ModelLoggedParamRecord;
import dev.touchstone.base.db.tables.records.ModelLoggedRecord;
import dev.touchstone.base.db.tables.records.ModelLoggedTagRecord;
import dev.touchstone.model.NoteTable.Notes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The rows of logged models; every read is one viewer's. */
@Repository
class LoggedStore {
  private final DSLContext sql;
  private final Access access;
  private final MeasureStore measures;
  private final NoteTable<ModelLoggedParamRecord> params;
  private final NoteTable<ModelLoggedTagRecord> tags;

  LoggedStore(DSLContext sql, Access access, MeasureStore measures) {
    this.sql = sql;
    this.access = access;
    this.measures = measures;
    this.params =
        new NoteTable<>(
            sql,
            MODEL_LOGGED_PARAM,
            MODEL_LOGGED_PARAM.MODEL_ID,
            MODEL_LOGGED_PARAM.NAME,
            MODEL_LOGGED_PARAM.CONTENT);
    this.tags =
        new NoteTable<>(
            sql,
            MODEL_LOGGED_TAG,
            MODEL_LOGGED_TAG.MODEL_ID,
            MODEL_LOGGED_TAG.NAME,
            MODEL_LOGGED_TAG.CONTENT);
  }

  NoteTable<ModelLoggedParamRecord> params() {
    return params;
  }

  NoteTable<ModelLoggedTagRecord> tags() {
    return tags;
  }

  void insert(ModelLoggedRecord row, NewLoggedModel wanted) {
    sql.insertInto(MODEL_LOGGED).set(row).execute();
    params.put(row.getId(), wanted.params());
    tags.put(row.getId(), wanted.tags());
  }

  void finish(UUID id, LoggedStatus status, Instant now) {
    sql.update(MODEL_LOGGED)
        .set(MODEL_LOGGED.STATUS, status.name())
        .set(MODEL_LOGGED.UPDATED_AT, now)
        .where(MODEL_LOGGED.ID.eq(id))
        .execute();
  }

  void delete(UUID id, Instant now) {
    sql.update(MODEL_LOGGED)
        .set(MODEL_LOGGED.DELETED_AT, now)
        .set(MODEL_LOGGED.UPDATED_AT, now)
        .where(MODEL_LOGGED.ID.eq(id))
        .execute();
  }

  Optional<LoggedModel> find(Viewer viewer, UUID id, boolean evenDeleted) {
    Condition there = evenDeleted ? DSL.noCondition() : MODEL_LOGGED.DELETED_AT.isNull();
    return select(viewer, MODEL_LOGGED.ID.eq(id).and(there), List.of(), 0, 1).stream().findFirst();
  }

  List<LoggedModel> select(
      Viewer viewer, Condition wanted, List<? extends OrderField<?>> order, int offset, int limit) {
    List<ModelLoggedRecord> rows =
        sql.selectFrom(MODEL_LOGGED)
            .where(access.readable(MODEL_LOGGED.AUDIENCE_ID, viewer))
            .and(wanted)
            .orderBy(order)
            .limit(limit)
            .offset(offset)
            .fetch();
    List<UUID> ids = rows.stream().map(ModelLoggedRecord::getId).toList();
    Notes said = params.of(ids);
    Notes tagged = tags.of(ids);
    Map<UUID, List<ModelMetric>> measured = measures.of(viewer, ids);
    return rows.stream()
        .map(
            row ->
                read(
                    row,
                    said.of(row.getId()),
                    tagged.of(row.getId()),
                    measured.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  private static LoggedModel read(
      ModelLoggedRecord row,
      Map<String, String> params,
      Map<String, String> tags,
      List<ModelMetric> metrics) {
    return new LoggedModel(
        row.getId(),
        row.getExperimentId(),
        row.getRunId(),
        row.getName(),
        row.getType(),
        LoggedStatus.valueOf(row.getStatus()),
        params,
        tags,
        metrics,
        row.getAudienceId(),
        row.getNamespaceId(),
        row.getMakerId(),
        row.getCreatedAt(),
        row.getUpdatedAt(),
        row.getDeletedAt());
  }
}
