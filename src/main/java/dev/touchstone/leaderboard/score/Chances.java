package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.List;

/** How likely each entry is the best: the share of resamples in which it leads, ties split. */
final class Chances {
  private Chances() {}

  static double[] of(List<Estimate> estimates, boolean higherIsBetter) {
    var resamples = estimates.stream().mapToInt(e -> e.resampled().length).min().orElse(0);
    var sign = higherIsBetter ? 1 : -1;
    var best = new double[resamples];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    for (var estimate : estimates) raise(best, estimate.resampled(), sign);
    var leaders = new int[resamples];
    for (var estimate : estimates) count(leaders, best, estimate.resampled(), sign);
    return estimates.stream().mapToDouble(e -> share(leaders, best, e.resampled(), sign)).toArray();
  }

  private static void raise(double[] best, double[] values, int sign) {
    for (int b = 0; b < best.length; b++)
      if (sign * values[b] > best[b]) best[b] = sign * values[b];
  }

  private static void count(int[] leaders, double[] best, double[] values, int sign) {
    for (int b = 0; b < best.length; b++) if (sign * values[b] == best[b]) leaders[b]++;
  }

  private static double share(int[] leaders, double[] best, double[] values, int sign) {
    var share = 0.0;
    for (int b = 0; b < best.length; b++)
      if (sign * values[b] == best[b]) share += 1.0 / best.length / leaders[b];
    return share;
  }
}
