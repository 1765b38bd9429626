package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Interval;
import dev.touchstone.leaderboard.score.TieGroup;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * A leaderboard as one viewer sees it.
 *
 * @param rows the best score first
 * @param unranked submissions without a score, for those who may know of them
 * @param smallestDifference what these rows can show in 80 % of cases; empty below two entries
 * @param resamples how many bootstrap resamples the intervals rest on
 * @param submissions how many were scored in all
 * @param pairwise every row against every other
 * @param ties rows of which no two can be told apart, by their places; they may overlap
 */
public record Board(
    Benchmark benchmark,
    Split split,
    List<BoardRow> rows,
    List<Unranked> unranked,
    OptionalDouble smallestDifference,
    int resamples,
    int submissions,
    Pairwise pairwise,
    List<TieGroup> ties) {
  private static final int MOST_DECIMALS = 6;
  private static final int USUAL_DECIMALS = 4;

  public Board {
    rows = List.copyOf(rows);
    unranked = List.copyOf(unranked);
    ties = List.copyOf(ties);
  }

  /** The same with other ids of submissions. */
  Board under(UnaryOperator<UUID> ids) {
    return new Board(
        benchmark,
        split,
        rows.stream().map(row -> row.under(ids.apply(row.submissionId()))).toList(),
        unranked.stream().map(one -> one.under(ids.apply(one.submissionId()))).toList(),
        smallestDifference,
        resamples,
        submissions,
        pairwise.under(ids),
        ties);
  }

  /** The rows that cannot be told from this one, the best score first. */
  public List<BoardRow> close(BoardRow row) {
    var close = Set.copyOf(pairwise.close(row.submissionId()));
    return rows.stream().filter(other -> close.contains(other.submissionId())).toList();
  }

  public int sharingFirst() {
    return (int) rows.stream().filter(BoardRow::sharesFirst).count();
  }

  /** The finding in a few words. */
  public String headline() {
    return Headline.of(rows.stream().map(BoardRow::entry).toList(), sharingFirst());
  }

  /**
   * Decimals to write scores with: one more than the narrowest interval supports, so that no digit
   * is pure noise.
   */
  public int decimals() {
    return rows.stream()
        .map(BoardRow::interval)
        .mapToDouble(Interval::margin)
        .filter(margin -> margin > 0)
        .min()
        .stream()
        .mapToInt(margin -> (int) Math.ceil(-Math.log10(margin)) + 1)
        .map(digits -> Math.clamp(digits, 0, MOST_DECIMALS))
        .findFirst()
        .orElse(USUAL_DECIMALS);
  }
}
