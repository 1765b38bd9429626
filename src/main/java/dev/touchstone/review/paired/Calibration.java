package dev.touchstone.review.paired;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether an entry is right as often as it says. Rows are put into bins of equal width by how
 * likely the entry holds its own choice.
 *
 * @param bins those with rows in them, from unsure to sure
 * @param error the expected calibration error: over the bins, the distance between how often the
 *     entry is right and how likely it said, weighted by rows (Naeini, Cooper and Hauskrecht, AAAI
 *     2015; Guo, Pleiss, Sun and Weinberger, ICML 2017)
 */
public record Calibration(List<Bin> bins, int width, double error) {
  /** The usual number of bins. */
  public static final int BINS = 10;

  /**
   * @param said the mean of how likely the entry held its choices
   * @param right the share of the choices that were right
   */
  public record Bin(double low, double high, long rows, double said, double right) {}

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * @param said how likely the entry holds its choice, 0 to 1
   * @param right whether the choice is right
   */
  public static Calibration of(double[] said, boolean[] right, int count) {
    var rows = new long[count];
    var sums = new double[count];
    var hits = new long[count];
    for (int i = 0; i < said.length; i++) {
      var bin = Math.clamp((int) Math.ceil(said[i] * count) - 1, 0, count - 1);
      rows[bin]++;
      sums[bin] += said[i];
      if (right[i]) hits[bin]++;
    }
    var bins = bins(rows, sums, hits);
    return new Calibration(bins, count, error(bins, said.length));
  }

  private static List<Bin> bins(long[] rows, double[] sums, long[] hits) {
    var bins = new ArrayList<Bin>();
    for (int k = 0; k < rows.length; k++) {
      if (rows[k] == 0) continue;
      var low = (double) k / rows.length;
      var high = (double) (k + 1) / rows.length;
      bins.add(new Bin(low, high, rows[k], sums[k] / rows[k], (double) hits[k] / rows[k]));
    }
    return bins;
  }

  private static double error(List<Bin> bins, int all) {
    return bins.stream()
        .mapToDouble(b -> (double) b.rows() / all * Math.abs(b.right() - b.said()))
        .sum();
  }
}
