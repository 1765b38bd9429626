package dev.touchstone.leaderboard.ui;

import dev.touchstone.base.Address;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.score.Gap;
import dev.touchstone.leaderboard.score.Interval;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.RankRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Boards made up for tests of what is drawn: scores fall from 0.9 by a thousandth each. */
final class SomeBoard {
  private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

  private SomeBoard() {}

  /** Entries {@code e0}, {@code e1}, … of the owners ada and grace in turn, the first three tied. */
  static Board of(int entries) {
    var rows = IntStream.range(0, entries).mapToObj(i -> row(i, entries)).toList();
    return new Board(
        benchmark(), Split.PUBLIC, rows, List.of(), OptionalDouble.of(0.003), 2_000, entries);
  }

  static BoardOffer offer(int entries) {
    return new BoardOffer(of(entries), Map.of(), Set.of("ada"));
  }

  static BoardOffer marked(int entries, int place, EntryMark.Kind kind) {
    var board = of(entries);
    var mark = new EntryMark(kind, "Marked", "For a test.", null);
    return new BoardOffer(
        board, Map.of(board.rows().get(place).submissionId(), List.of(mark)), Set.of("ada"));
  }

  private static BoardRow row(int i, int entries) {
    var score = 0.9 - i * 0.001;
    return new BoardRow(
        new UUID(0, i + 1),
        "e" + i,
        i % 2 == 0 ? "ada" : "grace",
        score,
        Interval.around(score, 0.004),
        i < 3 ? new RankRange(1, Math.min(3, entries)) : new RankRange(i + 1, i + 1),
        i == 0 ? null : new Gap(-i * 0.001, 0.0025),
        i < 3,
        null,
        1 + i % 7,
        null,
        START.plusSeconds(i * 977L % 5_000));
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
        20,
        "0".repeat(64),
        new UUID(1, 4),
        new UUID(1, 5),
        new UUID(1, 6),
        START,
        null);
  }
}
