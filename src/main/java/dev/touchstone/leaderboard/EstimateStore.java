package dev.touchstone.leaderboard;

import static dev.touchstone.base.db.Tables.LEADERBOARD_BENCHMARK;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SCORE;
import static dev.touchstone.base.db.Tables.LEADERBOARD_SUBMISSION;

import dev.touchstone.base.OneLook;
import dev.touchstone.base.db.tables.LeaderboardBenchmark;
import dev.touchstone.base.db.tables.LeaderboardScore;
import dev.touchstone.leaderboard.score.Estimate;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Gatherers;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The scores of a benchmark with their resamples, which are large: 16 KB for each. Public scores of
 * an open benchmark leave here as they were released, and with nothing that was computed from more.
 */
@Component
class EstimateStore {
  private static final LeaderboardScore P = LEADERBOARD_SCORE;
  private static final LeaderboardBenchmark B = LEADERBOARD_BENCHMARK;

  /** How many are read by one query. */
  private static final int CHUNK = 200;

  private final DSLContext sql;
  private final ReleaseStore releases;
  private final Clock clock;

  EstimateStore(DSLContext sql, ReleaseStore releases, Clock clock) {
    this.sql = sql;
    this.releases = releases;
    this.clock = clock;
  }

  /**
   * Tells whether what one knows of a score is still so: it is another one after re-scoring.
   *
   * @param released what of it may be shown; null where that is the score itself
   */
  record Mark(double score, Instant scoredAt, @Nullable Released released) {}

  /** Of every scored submission of a benchmark of which something may be shown. */
  Map<UUID, Mark> marks(Benchmark benchmark, Split split) {
    return marks(benchmark.id(), split, benchmark.open());
  }

  /** What of every scored submission may be shown now, for who asks without being a viewer. */
  Map<UUID, Estimate> shown(UUID benchmark, Split split) {
    return read(marks(benchmark, split, open(benchmark)), split);
  }

  private record MarksOf(UUID benchmark, Split split, boolean open) {}

  private Map<UUID, Mark> marks(UUID benchmark, Split split, boolean open) {
    var question = new MarksOf(benchmark, split, open);
    return new HashMap<>(OneLook.once(question, () -> readMarks(benchmark, split, open)));
  }

  private Map<UUID, Mark> readMarks(UUID benchmark, Split split, boolean open) {
    var all = marks(benchmark, split);
    return split == Split.PUBLIC && open ? released(benchmark, all) : all;
  }

  private boolean open(UUID benchmark) {
    return sql.select(B.CLOSED_AT, B.ENDS_AT)
        .from(B)
        .where(B.ID.eq(benchmark))
        .fetchSingle(r -> BenchmarkRows.closedAt(r.value1(), r.value2(), clock.instant()) == null);
  }

  private Map<UUID, Mark> released(UUID benchmark, Map<UUID, Mark> all) {
    var shown = new HashMap<UUID, Mark>();
    releases
        .of(benchmark)
        .forEach(
            (id, released) -> {
              var mark = all.get(id);
              if (mark == null || released.value() == null) return;
              shown.put(id, new Mark(mark.score(), mark.scoredAt(), released));
            });
    return shown;
  }

  private Map<UUID, Mark> marks(UUID benchmark, Split split) {
    return sql.select(P.SUBMISSION_ID, P.SCORE, P.SCORED_AT)
        .from(P)
        .join(LEADERBOARD_SUBMISSION)
        .on(LEADERBOARD_SUBMISSION.ID.eq(P.SUBMISSION_ID))
        .where(LEADERBOARD_SUBMISSION.BENCHMARK_ID.eq(benchmark), P.SPLIT.eq(split.name()))
        .fetchMap(P.SUBMISSION_ID, r -> new Mark(r.get(P.SCORE), r.get(P.SCORED_AT), null));
  }

  /** What the marks stand for. */
  Map<UUID, Estimate> read(Map<UUID, Mark> marks, Split split) {
    var found = new HashMap<UUID, Estimate>();
    marks.keySet().stream()
        .gather(Gatherers.windowFixed(CHUNK))
        .flatMap(some -> chunk(some, split).entrySet().stream())
        .forEach(
            e ->
                shown(marks.get(e.getKey()), e.getValue())
                    .ifPresent(s -> found.put(e.getKey(), s)));
    return found;
  }

  private static Optional<Estimate> shown(@Nullable Mark mark, Estimate exact) {
    if (mark == null) return Optional.empty();
    var released = mark.released();
    return Optional.ofNullable(released == null ? exact : released.of(exact));
  }

  private Map<UUID, Estimate> chunk(List<UUID> submissions, Split split) {
    return sql.select(P.SUBMISSION_ID, P.SCORE, P.ROWS_SCORED, P.RESAMPLED)
        .from(P)
        .where(P.SUBMISSION_ID.in(submissions), P.SPLIT.eq(split.name()))
        .fetchMap(
            P.SUBMISSION_ID,
            r -> new Estimate(r.get(P.SCORE), r.get(P.ROWS_SCORED), numbers(r.get(P.RESAMPLED))));
  }

  /** Resamples as they are kept. */
  static double[] numbers(byte[] bytes) {
    var values = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
    return values;
  }
}
