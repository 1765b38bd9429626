package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.PublicAgainstPrivate.Row;
import dev.touchstone.leaderboard.score.Interval;
import dev.touchstone.leaderboard.score.RankCorrelation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Holds public against private scores once a benchmark is closed. */
@Service
public class PublicAgainstPrivateReports {
  private final Benchmarks benchmarks;
  private final Boards boards;
  private final SubmissionStore submissions;
  private final Looks looks;

  PublicAgainstPrivateReports(
      Benchmarks benchmarks, Boards boards, SubmissionStore submissions, Looks looks) {
    this.benchmarks = benchmarks;
    this.boards = boards;
    this.submissions = submissions;
    this.looks = looks;
  }

  /**
   * @throws NotFound if there is no such benchmark, or none this viewer may see
   * @throws NotYetShown if it is still open
   */
  public PublicAgainstPrivate of(Viewer viewer, Address address) {
    var benchmark = benchmarks.get(viewer, address);
    var hidden = boards.board(viewer, address, Split.PRIVATE);
    var shown = bySubmission(boards.board(viewer, address, Split.PUBLIC));
    var higherIsBetter = benchmark.metric().higherIsBetter();
    var rows =
        hidden.rows().stream()
            .flatMap(row -> row(shown.get(row.submissionId()), row, higherIsBetter).stream())
            .toList();
    return new PublicAgainstPrivate(
        rows,
        RankCorrelation.spearman(each(rows, Row::publicScore), each(rows, Row::privateScore)),
        hidden.submissions(),
        submissions.submitters(benchmark.id()),
        looks.people(benchmark.id()));
  }

  private static Map<UUID, BoardRow> bySubmission(Board board) {
    return board.rows().stream()
        .collect(Collectors.toMap(BoardRow::submissionId, Function.identity()));
  }

  private static Optional<Row> row(
      @Nullable BoardRow shown, BoardRow hidden, boolean higherIsBetter) {
    if (shown == null) return Optional.empty();
    var fell = shown.score() - hidden.score();
    var drop = higherIsBetter ? fell : -fell;
    var margin = Math.hypot(shown.interval().margin(), hidden.interval().margin());
    return Optional.of(
        new Row(
            hidden.submissionId(),
            hidden.entry(),
            hidden.owner(),
            shown.score(),
            hidden.score(),
            drop,
            Interval.around(drop, margin),
            shown.ranks(),
            hidden.ranks(),
            hidden.submissions()));
  }

  private static double[] each(List<Row> rows, ToDoubleFunction<Row> value) {
    return rows.stream().mapToDouble(value).toArray();
  }
}
