package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Interval;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A leaderboard as one viewer sees it.
 *
 * @param rows the best score first
 * @param unranked submissions without a score, for those who may know of them
 * @param smallestDifference what these rows can show in 80 % of cases; empty below two entries
 * @param resamples how many bootstrap resamples the intervals rest on
 * @param submissions how many were scored in all
 */
public record Board(
    Benchmark benchmark,
    Split split,
    List<BoardRow> rows,
    List<Unranked> unranked,
    OptionalDouble smallestDifference,
    int resamples,
    int submissions) {
  private static final int MOST_DECIMALS = 6;
  private static final int USUAL_DECIMALS = 4;

  public Board {
    rows = List.copyOf(rows);
    unranked = List.copyOf(unranked);
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
