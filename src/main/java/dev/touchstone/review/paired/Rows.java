package dev.touchstone.review.paired;

import dev.touchstone.leaderboard.score.Estimate;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.Predictions;
import dev.touchstone.leaderboard.score.Resamples;
import dev.touchstone.leaderboard.score.Truth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The labelled rows of a test set with what two entries said of them.
 *
 * @param seed what resamples follow from, so that the same comparison gives the same numbers
 */
public record Rows(Metric metric, long seed, Truth truth, Predictions first, Predictions second) {
  /** Fewer rows than this say nothing about a difference. */
  static final int LEAST = 10;

  private static final int LARGE = 50_000;
  private static final int USUAL_RESAMPLES = 1_000;
  private static final int FEWER_RESAMPLES = 400;

  /**
   * One slice of a comparison.
   *
   * @param first the metric of the first entry there; null where it is not defined
   * @param difference null where the rows are too few, or the metric is not defined on them
   */
  public record Part(
      String words,
      int rows,
      @Nullable Double first,
      @Nullable Double second,
      @Nullable Difference difference) {}

  /** The difference on all rows; empty where the metric is not defined on them. */
  public Optional<Difference> difference() {
    var all = IntStream.range(0, truth.size()).toArray();
    return Optional.ofNullable(part(new Column.Slice("all", all), 1).difference());
  }

  /** The difference on each slice; the intervals hold for all of them together. */
  public List<Part> by(List<Column.Slice> slices) {
    return slices.stream().map(slice -> part(slice, slices.size())).toList();
  }

  private Part part(Column.Slice slice, int comparisons) {
    var rows = slice.rows();
    if (rows.length < LEAST) return unknown(slice);
    var labels = truth.rows(rows);
    var one = metric.over(labels, first.rows(rows));
    var two = metric.over(labels, second.rows(rows));
    if (Double.isNaN(one.value()) || Double.isNaN(two.value())) return unknown(slice);
    var draws = new Resamples(seed, rows.length > LARGE ? FEWER_RESAMPLES : USUAL_RESAMPLES);
    var difference = Difference.of(Estimate.of(one, draws), Estimate.of(two, draws), comparisons);
    return new Part(slice.words(), rows.length, one.value(), two.value(), difference);
  }

  private static Part unknown(Column.Slice slice) {
    return new Part(slice.words(), slice.rows().length, null, null, null);
  }
}
