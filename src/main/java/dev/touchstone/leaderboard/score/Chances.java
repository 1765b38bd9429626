package dev.touchstone.leaderboard.score;

import java.util.List;

/** How likely each entry is the best: the share of resamples in which it leads, ties split. */
final class Chances {
  private Chances() {}

  static double[] of(List<Estimate> estimates, boolean higherIsBetter) {
    var chances = new double[estimates.size()];
    var resamples = estimates.stream().mapToInt(e -> e.resampled().length).min().orElse(0);
    var sign = higherIsBetter ? 1 : -1;
    for (int b = 0; b < resamples; b++) share(estimates, sign, b, 1.0 / resamples, chances);
    return chances;
  }

  private static void share(
      List<Estimate> estimates, int sign, int b, double worth, double[] chances) {
    var best = Double.NEGATIVE_INFINITY;
    var leaders = 0;
    for (Estimate estimate : estimates) {
      var value = sign * estimate.resampled()[b];
      if (value > best) leaders = 0;
      if (value >= best) leaders++;
      best = Math.max(best, value);
    }
    for (int i = 0; i < chances.length; i++)
      if (sign * estimates.get(i).resampled()[b] == best) chances[i] += worth / leaders;
  }
}
