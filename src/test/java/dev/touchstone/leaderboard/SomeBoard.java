package dev.touchstone.leaderboard;

import dev.touchstone.base.Address;
import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.Ranking;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Boards made up for tests of what is drawn: entries {@code e0}, {@code e1}, … of the owners ada
 * and grace in turn, whose accuracy falls from 0.9 by a thousandth each. An entry ties with its
 * next neighbours.
 */
public final class SomeBoard {
  private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");
  private static final int RESAMPLES = 99;
  private static final double ERROR = 0.0008;

  private SomeBoard() {}

  public static Board of(int entries) {
    var ranking = Ranking.of(estimates(entries), true);
    var ids = ranking.standings().stream().map(s -> s.key()).toList();
    return new Board(
        benchmark(),
        Split.PUBLIC,
        IntStream.range(0, entries).mapToObj(i -> row(i, ranking)).toList(),
        List.of(),
        ranking.smallestDifference(),
        RESAMPLES,
        entries,
        new Pairwise(ids, ranking.comparisons()),
        ranking.ties());
  }

  private static Map<UUID, Estimate> estimates(int entries) {
    var random = new SplittableRandom(3);
    var estimates = new LinkedHashMap<UUID, Estimate>();
    for (int i = 0; i < entries; i++) {
      var score = 0.9 - i * 0.001;
      var drawn = DoubleStream.generate(() -> score + ERROR * random.nextGaussian());
      estimates.put(new UUID(0, i + 1), new Estimate(score, 500, drawn.limit(RESAMPLES).toArray()));
    }
    return estimates;
  }

  private static BoardRow row(int place, Ranking<UUID> ranking) {
    var standing = ranking.standings().get(place);
    return new BoardRow(
        standing.key(),
        "e" + place,
        place % 2 == 0 ? "ada" : "grace",
        standing.score(),
        standing.interval(),
        standing.ranks(),
        standing.toLeader(),
        standing.sharesFirst(),
        standing.chanceOfBest(),
        List.of(),
        null,
        1 + place % 7,
        null,
        null,
        START.plusSeconds(place * 977L % 5_000));
  }

  private static Benchmark benchmark() {
    return new Benchmark(
        new UUID(1, 1),
        new Address("orbit", "made-up"),
        "Made up",
        "",
        Metric.ACCURACY,
        "y",
        new UUID(1, 2),
        new UUID(1, 3),
        new Address("orbit", "made-up-data"),
        1_000,
        500,
        500,
        SplitPlan.usual(),
        Rules.usual(),
        Schedule.from(START),
        "0".repeat(64),
        new UUID(1, 4),
        new UUID(1, 5),
        new UUID(1, 6),
        START,
        null);
  }
}
