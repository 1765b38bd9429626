package dev.touchstone.review;

import dev.touchstone.account.Viewer;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.Marks;
import dev.touchstone.leaderboard.score.Gap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts boards down as papers. */
@Component
class Papers {
  /** What may be said of an entry to everybody. */
  private static final Set<EntryMark.Kind> PUBLIC =
      EnumSet.of(
          EntryMark.Kind.VERIFIED,
          EntryMark.Kind.CHECKED,
          EntryMark.Kind.DIFFERS,
          EntryMark.Kind.CANNOT_RERUN,
          EntryMark.Kind.STALE,
          EntryMark.Kind.BASELINE);

  private final Datasets datasets;
  private final Marks marks;
  private final Clock clock;

  Papers(Datasets datasets, Marks marks, Clock clock) {
    this.datasets = datasets;
    this.marks = marks;
    this.clock = clock;
  }

  /** Without what each score is bound to, which is for those who see more than the board. */
  BoardPaper of(Viewer viewer, Board board) {
    return of(viewer, board, Map.of());
  }

  /**
   * @param bindings by submission: what its score is a score of
   */
  BoardPaper of(Viewer viewer, Board board, Map<UUID, String> bindings) {
    var benchmark = board.benchmark();
    var marked = marks.of(viewer, board);
    return new BoardPaper(
        BoardPaper.FORMAT,
        benchmark.address().toString(),
        benchmark.title(),
        board.headline(),
        benchmark.metric().key(),
        benchmark.metric().label(),
        benchmark.metric().direction(),
        benchmark.scorer(),
        board.split().word(),
        benchmark.rows(board.split()),
        data(viewer, benchmark),
        method(board),
        clock.instant().toString(),
        smallest(board),
        board.submissions(),
        board.rows().stream().map(row -> line(row, board.decimals(), marked, bindings)).toList());
  }

  private BoardPaper.Data data(Viewer viewer, Benchmark benchmark) {
    var version = datasets.versionById(viewer, benchmark.dataVersionId());
    return new BoardPaper.Data(
        benchmark.dataAddress().toString(), version.number(), version.digest());
  }

  private static BoardPaper.Method method(Board board) {
    return new BoardPaper.Method(
        "95 % bootstrap over test rows",
        board.resamples(), "paired bootstrap, corrected for comparing all pairs");
  }

  private static @Nullable String smallest(Board board) {
    var smallest = board.smallestDifference();
    return smallest.isPresent() ? decimal(smallest.getAsDouble(), board.decimals()) : null;
  }

  private static BoardPaper.Line line(
      BoardRow row, int decimals, Map<UUID, List<EntryMark>> marked, Map<UUID, String> bindings) {
    Gap gap = row.toLeader();
    return new BoardPaper.Line(
        row.ranks().best(),
        row.ranks().worst(),
        row.entry(),
        row.owner(),
        decimal(row.score(), decimals),
        decimal(row.interval().low(), decimals),
        decimal(row.interval().high(), decimals),
        gap == null ? null : decimal(gap.difference(), decimals),
        gap == null ? null : decimal(gap.margin(), decimals),
        row.sharesFirst(),
        row.submissions(),
        row.submissionId().toString(),
        row.submittedAt().toString(),
        bindings.get(row.submissionId()),
        words(marked.getOrDefault(row.submissionId(), List.of())));
  }

  private static List<String> words(List<EntryMark> marks) {
    return marks.stream()
        .filter(m -> PUBLIC.contains(m.kind()))
        .map(EntryMark::words)
        .sorted()
        .toList();
  }

  private static String decimal(double value, int decimals) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }
}
