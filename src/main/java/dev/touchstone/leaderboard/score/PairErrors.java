package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The standard error of the difference of each two entries over the same resamples, not yet widened
 * for the number of units. Pairs are laid out as (0,1), (0,2), …, (1,2), …
 */
final class PairErrors {
  /**
   * No two entries that differ are given less than this share of the board's median error. Without
   * it two almost identical files, whose difference rests on a handful of rows and is therefore far
   * from normal, would set the bar for all others.
   */
  private static final double LEAST_SHARE = 0.1;

  private PairErrors() {}

  /** Where the pair of the places {@code a < b} lies. */
  static int at(int a, int b, int entries) {
    return a * (2 * entries - a - 1) / 2 + b - a - 1;
  }

  static int pairs(int entries) {
    return Math.toIntExact(entries * (entries - 1L) / 2);
  }

  /**
   * @param centred of each entry its resampled values less their mean
   * @param scores in the same order; two entries with the same score may have no error at all
   */
  static double[] of(double[][] centred, double[] scores) {
    var errors = new double[pairs(centred.length)];
    IntStream.range(0, centred.length).parallel().forEach(a -> row(centred, a, errors));
    var least = LEAST_SHARE * median(errors);
    for (int a = 0; a < scores.length; a++) raise(errors, scores, a, least);
    return errors;
  }

  private static void row(double[][] centred, int a, double[] errors) {
    for (int b = a + 1; b < centred.length; b++)
      errors[at(a, b, centred.length)] = spread(centred[a], centred[b]);
  }

  private static void raise(double[] errors, double[] scores, int a, double least) {
    for (int b = a + 1; b < scores.length; b++) {
      var at = at(a, b, scores.length);
      if (errors[at] > 0 || scores[a] != scores[b]) errors[at] = Math.max(errors[at], least);
    }
  }

  /** Four sums at once, since one would wait for itself. */
  private static double spread(double[] a, double[] b) {
    double s = 0, t = 0, u = 0, v = 0;
    var even = a.length & ~3;
    for (int i = 0; i < even; i += 4) {
      s += square(a[i] - b[i]);
      t += square(a[i + 1] - b[i + 1]);
      u += square(a[i + 2] - b[i + 2]);
      v += square(a[i + 3] - b[i + 3]);
    }
    for (int i = even; i < a.length; i++) s += square(a[i] - b[i]);
    return Math.sqrt((s + t + u + v) / (a.length - 1));
  }

  private static double square(double x) {
    return x * x;
  }

  private static double median(double[] errors) {
    var positive = Arrays.stream(errors).filter(e -> e > 0).sorted().toArray();
    return positive.length == 0 ? 0 : Quantile.of(positive, 0.5);
  }
}
