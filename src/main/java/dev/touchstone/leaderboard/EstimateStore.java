package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;

import dev.touchstone.base.db.tables.LeaderboardScore;
import dev.touchstone.leaderboard.score.Estimate;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The scores of a benchmark with their resamples, which are large: 16 KB for each. */
@Component
class EstimateStore {
  private static final LeaderboardScore P = LEADERBOARD_SCORE;

  /** How many are read by one query. */
  private static final int CHUNK = 200;

  private final DSLContext sql;

  EstimateStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Tells whether what one knows of a score is still so: it is another one after re-scoring. */
  record Mark(double score, Instant scoredAt) {}

  /** Of every scored submission of a benchmark. */
  Map<UUID, Mark> marks(UUID benchmark, Split split) {
    return sql.select(P.SUBMISSION_ID, P.SCORE, P.SCORED_AT)
        .from(P)
        .join(LEADERBOARD_SUBMISSION)
        .on(LEADERBOARD_SUBMISSION.ID.eq(P.SUBMISSION_ID))
        .where(LEADERBOARD_SUBMISSION.BENCHMARK_ID.eq(benchmark), P.SPLIT.eq(split.name()))
        .fetchMap(P.SUBMISSION_ID, r -> new Mark(r.get(P.SCORE), r.get(P.SCORED_AT)));
  }

  Map<UUID, Estimate> read(Collection<UUID> submissions, Split split) {
    var found = new HashMap<UUID, Estimate>();
    submissions.stream()
        .gather(Gatherers.windowFixed(CHUNK))
        .forEach(some -> found.putAll(chunk(some, split)));
    return found;
  }

  private Map<UUID, Estimate> chunk(List<UUID> submissions, Split split) {
    return sql.select(P.SUBMISSION_ID, P.SCORE, P.ROWS_SCORED, P.RESAMPLED)
        .from(P)
        .where(P.SUBMISSION_ID.in(submissions), P.SPLIT.eq(split.name()))
        .fetchMap(
            P.SUBMISSION_ID,
            r -> new Estimate(r.get(P.SCORE), r.get(P.ROWS_SCORED), numbers(r.get(P.RESAMPLED))));
  }

  private static double[] numbers(byte[] bytes) {
    var values = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
    return values;
  }
}
