package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Interval;
import dev.touchstone.leaderboard.score.RankRange;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * How much better entries looked while their scores were shown than they are on rows that nobody
 * saw a score of.
 *
 * @param rows the best private score first
 * @param rankCorrelation Spearman's, of the public with the private scores; empty below three
 *     entries or where all are equal
 * @param submissions how many were scored in all: each could be chosen by what the others showed
 * @param people how many people handed something in that was scored
 * @param looked how many people saw the board while it was open
 */
public record PublicAgainstPrivate(
    List<Row> rows, OptionalDouble rankCorrelation, int submissions, int people, int looked) {
  public PublicAgainstPrivate {
    rows = List.copyOf(rows);
  }

  /** How many entries fell by more than chance explains. */
  public long fell() {
    return rows.stream().filter(Row::fell).count();
  }

  /**
   * One entry.
   *
   * @param drop by how much the private score is worse, in the metric's unit; negative where it is
   *     better
   * @param interval 95 % interval of the drop: the two parts are different rows, so the errors of
   *     both count
   * @param submissions how many were scored under this name
   */
  public record Row(
      UUID submissionId,
      String entry,
      String owner,
      double publicScore,
      double privateScore,
      double drop,
      Interval interval,
      RankRange publicRanks,
      RankRange privateRanks,
      int submissions) {
    /** Whether it is worse than it looked by more than chance explains. */
    public boolean fell() {
      return interval.low() > 0;
    }
  }
}
