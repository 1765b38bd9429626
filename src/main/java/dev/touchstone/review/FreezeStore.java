package dev.touchstone.review;

import static dev.touchstone.base.db.Tables.REVIEW_FREEZE;

import dev.touchstone.base.db.tables.ReviewFreeze;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Frozen boards. There is no way to change or remove one. */
@Component
class FreezeStore {
  private static final ReviewFreeze F = REVIEW_FREEZE;

  /** A frozen board as it is kept. */
  record Row(
      UUID id,
      UUID benchmarkId,
      String title,
      String sha256,
      String content,
      UUID makerId,
      Instant at) {}

  private final DSLContext sql;

  FreezeStore(DSLContext sql) {
    this.sql = sql;
  }

  void insert(Row row) {
    sql.insertInto(F)
        .set(F.ID, row.id())
        .set(F.BENCHMARK_ID, row.benchmarkId())
        .set(F.TITLE, row.title())
        .set(F.SHA256, row.sha256())
        .set(F.CONTENT, row.content())
        .set(F.MAKER_ID, row.makerId())
        .set(F.FROZEN_AT, row.at())
        .execute();
  }

  int count(UUID benchmark) {
    return sql.fetchCount(F, F.BENCHMARK_ID.eq(benchmark));
  }

  /** The newest first. */
  List<Row> ofBenchmark(UUID benchmark) {
    return fetch(F.BENCHMARK_ID.eq(benchmark));
  }

  Optional<Row> find(UUID benchmark, UUID id) {
    return fetch(F.BENCHMARK_ID.eq(benchmark).and(F.ID.eq(id))).stream().findFirst();
  }

  private List<Row> fetch(Condition which) {
    return sql.selectFrom(F)
        .where(which)
        .orderBy(F.FROZEN_AT.desc(), F.ID.desc())
        .fetch(
            r ->
                new Row(
                    r.getId(),
                    r.getBenchmarkId(),
                    r.getTitle(),
                    r.getSha256(),
                    r.getContent(),
                    r.getMakerId(),
                    r.getFrozenAt()));
  }
}
