package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_AMENDMENT;
import static dev.touchstone.base.db.Tables.LEADERBOARD_BENCHMARK;

import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.db.tables.LeaderboardAmendment;
import dev.touchstone.base.db.tables.records.LeaderboardAmendmentRecord;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of amendments, and the scorer that a benchmark has after them. */
@Component
class AmendmentStore {
  private static final LeaderboardAmendment A = LEADERBOARD_AMENDMENT;
  private static final dev.touchstone.base.db.tables.LeaderboardBenchmark B = LEADERBOARD_BENCHMARK;

  private final DSLContext sql;
  private final Namespaces namespaces;

  AmendmentStore(DSLContext sql, Namespaces namespaces) {
    this.sql = sql;
    this.namespaces = namespaces;
  }

  /** Every benchmark, for a product that was updated. */
  List<UUID> benchmarks() {
    return sql.select(B.ID).from(B).orderBy(B.CREATED_AT).fetch(B.ID);
  }

  void insert(Amendment made, Hidden before, @Nullable Viewer by) {
    sql.insertInto(A)
        .set(A.ID, made.id())
        .set(A.BENCHMARK_ID, before.benchmarkId())
        .set(A.REASON, made.reason())
        .set(A.LABELS_CHANGED, made.labelsChanged())
        .set(A.SCORER_BEFORE, made.scorerBefore())
        .set(A.SCORER_AFTER, made.scorerAfter())
        .set(A.REFERENCE_BEFORE, before.reference())
        .set(A.AMENDED_BY, by == null ? null : by.id())
        .set(A.AMENDED_AT, made.amendedAt())
        .execute();
  }

  void replace(UUID benchmark, String reference, String scorer) {
    sql.update(B)
        .set(B.REFERENCE_SHA256, reference)
        .set(B.SCORER, scorer)
        .where(B.ID.eq(benchmark))
        .execute();
  }

  /** Of a benchmark, the newest first. */
  List<Amendment> of(UUID benchmark) {
    var rows =
        sql.selectFrom(A)
            .where(A.BENCHMARK_ID.eq(benchmark))
            .orderBy(A.AMENDED_AT.desc(), A.ID.desc())
            .fetch();
    var names =
        namespaces.byIds(
            rows.getValues(A.AMENDED_BY).stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return rows.map(
        row -> {
          var by = row.getAmendedBy() == null ? null : names.get(row.getAmendedBy());
          return amendment(row, by == null ? null : by.name());
        });
  }

  private static Amendment amendment(LeaderboardAmendmentRecord row, @Nullable String by) {
    return new Amendment(
        row.getId(),
        row.getReason(),
        row.getLabelsChanged(),
        row.getScorerBefore(),
        row.getScorerAfter(),
        by,
        row.getAmendedAt());
  }
}
