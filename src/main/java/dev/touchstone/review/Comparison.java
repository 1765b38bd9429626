package dev.touchstone.review;

import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.score.Gap;
import dev.touchstone.review.paired.Calibration;
import dev.touchstone.review.paired.Confusion;
import dev.touchstone.review.paired.Difference;
import dev.touchstone.review.paired.Discordance;
import dev.touchstone.review.paired.Limits;
import dev.touchstone.review.paired.Rows;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two entries over the same hidden rows.
 *
 * @param overall first minus second on the deciding part; null while labels are hidden
 * @param onBoard the same as the board decides, corrected for all pairs; null where one is not
 *     ranked
 * @param said what can be told without labels; null where items may not be seen
 * @param judged what takes labels; null while they are hidden
 * @param columns of the public test rows, to cut by
 * @param cut null while labels are hidden, or without a column
 * @param apart the rows on which the two differ most
 */
public record Comparison(
    Entry first,
    Entry second,
    Split split,
    int rows,
    @Nullable Difference overall,
    @Nullable Gap onBoard,
    @Nullable Said said,
    @Nullable Judged judged,
    List<String> columns,
    @Nullable Cut cut,
    List<Apart> apart) {
  public Comparison {
    columns = List.copyOf(columns);
    apart = List.copyOf(apart);
  }

  /**
   * How alike two sets of predictions are.
   *
   * @param same the share of rows given the same class; null for numbers
   * @param limits of agreement; null for classes
   */
  public record Said(@Nullable Double same, @Nullable Limits limits) {}

  /**
   * Predictions held against labels.
   *
   * @param table who is right where; for numbers “right” is being the closer of the two
   * @param errors absolute errors of first and second; null for classes
   */
  public record Judged(
      Discordance table,
      @Nullable Pair<Confusion> confusion,
      @Nullable Pair<Calibration> calibration,
      @Nullable Pair<double[]> errors) {}

  /** The same of both entries. */
  public record Pair<T>(T first, T second) {}

  /** The difference by the values of a column. */
  public record Cut(String column, List<Rows.Part> parts) {
    public Cut {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A row on which the two differ.
   *
   * @param features what everybody may know of the row, from {@code test.csv}
   * @param truth null while labels are hidden
   */
  public record Apart(
      String id,
      Map<String, String> features,
      String first,
      String second,
      @Nullable String truth) {
    public Apart {
      features = Map.copyOf(features);
    }
  }
}
