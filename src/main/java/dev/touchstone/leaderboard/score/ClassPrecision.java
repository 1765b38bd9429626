package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The average precision of one class over all images: precision at 101 levels of recall, each taken
 * as the best that is reached at this recall or more, as COCO does. Boxes of equal score come in
 * together, so that the order of the images decides nothing.
 */
final class ClassPrecision implements Statistic {
  private static final int LEVELS = 100;

  private final int[] actual;
  private final int[] image;
  private final boolean[] last;
  private final int[] right;
  private final int thresholds;
  private final double @Nullable [] weights;

  /**
   * @param actual how many true boxes of the class each image has
   * @param found the predicted ones of each image
   */
  ClassPrecision(int[] actual, List<Matches> found, int thresholds, double @Nullable [] weights) {
    this.actual = actual;
    this.thresholds = thresholds;
    this.weights = weights;
    var images = IntStream.range(0, found.size()).flatMap(i -> repeat(i, found.get(i))).toArray();
    var bits = found.stream().flatMapToInt(m -> IntStream.of(m.right())).toArray();
    var scores = found.stream().flatMap(m -> m.boxes().stream()).mapToDouble(b -> -b.score());
    var order = Ascending.by(scores.toArray());
    image = Pick.of(images, order.rows());
    right = Pick.of(bits, order.rows());
    last = new boolean[image.length];
    for (int k = 0; k < last.length; k++) last[k] = k == last.length - 1 || order.opens()[k + 1];
  }

  @Override
  public int size() {
    return actual.length;
  }

  /** NaN where no image that counts has a box of the class. */
  @Override
  public double of(int[] times) {
    var total = 0.0;
    for (int i = 0; i < times.length; i++) total += Weights.of(weights, times, i) * actual[i];
    if (total == 0) return Double.NaN;
    var sum = 0.0;
    for (int t = 0; t < thresholds; t++) sum += precision(times, 1 << t, total);
    return sum / thresholds;
  }

  private double precision(int[] times, int bit, double total) {
    var recalls = new double[right.length];
    var precisions = new double[right.length];
    double hits = 0, all = 0;
    var points = 0;
    for (int k = 0; k < right.length; k++) {
      var weight = Weights.of(weights, times, image[k]);
      all += weight;
      if ((right[k] & bit) != 0) hits += weight;
      if (!last[k] || all == 0) continue;
      recalls[points] = hits / total;
      precisions[points++] = hits / all;
    }
    return interpolated(recalls, precisions, points);
  }

  private static double interpolated(double[] recalls, double[] precisions, int points) {
    for (int k = points - 1; k > 0; k--) {
      precisions[k - 1] = Math.max(precisions[k - 1], precisions[k]);
    }
    var sum = 0.0;
    var at = 0;
    for (int level = 0; level <= LEVELS; level++) {
      while (at < points && recalls[at] < level * 0.01) at++;
      if (at < points) sum += precisions[at];
    }
    return sum / (LEVELS + 1);
  }

  private static IntStream repeat(int image, Matches found) {
    return IntStream.generate(() -> image).limit(found.boxes().size());
  }
}
