package dev.touchstone.review;

import static dev.touchstone.base.db.Tables.REVIEW_CHECK;

import dev.touchstone.base.OneLook;
import dev.touchstone.base.database.Upsert;
import dev.touchstone.base.db.tables.ReviewCheck;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who vouched for which submission. */
@Component
class CheckStore {
  private static final ReviewCheck C = REVIEW_CHECK;

  /** A check as it is kept. */
  record Row(UUID submissionId, UUID reviewerId, String note, Instant at) {}

  private final DSLContext sql;

  CheckStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * @return false if this person had checked it before
   */
  boolean insert(UUID benchmark, Row check) {
    return Upsert.execute(
            sql.insertInto(C)
                .set(C.BENCHMARK_ID, benchmark)
                .set(C.SUBMISSION_ID, check.submissionId())
                .set(C.REVIEWER_ID, check.reviewerId())
                .set(C.NOTE, check.note())
                .set(C.CHECKED_AT, check.at())
                .onConflictDoNothing())
        > 0;
  }

  /**
   * @return false if there was none
   */
  boolean delete(UUID submission, UUID reviewer) {
    return sql.deleteFrom(C)
            .where(C.SUBMISSION_ID.eq(submission), C.REVIEWER_ID.eq(reviewer))
            .execute()
        > 0;
  }

  private record ChecksOf(UUID benchmark) {}

  List<Row> ofBenchmark(UUID benchmark) {
    return OneLook.once(new ChecksOf(benchmark), () -> readOf(benchmark));
  }

  private List<Row> readOf(UUID benchmark) {
    return sql.select(C.SUBMISSION_ID, C.REVIEWER_ID, C.NOTE, C.CHECKED_AT)
        .from(C)
        .where(C.BENCHMARK_ID.eq(benchmark))
        .orderBy(C.CHECKED_AT)
        .fetch(r -> new Row(r.value1(), r.value2(), r.value3(), r.value4()));
  }
}
