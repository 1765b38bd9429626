package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which places each entry takes when the test rows are drawn again: the middle 95 % of them. */
final class RankRanges {
  private RankRanges() {}

  static RankRange[] of(List<Estimate> estimates, boolean higherIsBetter) {
    var sign = higherIsBetter ? -1 : 1;
    var observed = ranks(estimates.stream().mapToDouble(e -> sign * e.value()).toArray());
    var drawn = drawn(estimates, sign);
    return IntStream.range(0, estimates.size())
        .mapToObj(i -> range(drawn[i], observed[i]))
        .toArray(RankRange[]::new);
  }

  /** For each entry its rank in each resample. */
  private static int[][] drawn(List<Estimate> estimates, int sign) {
    var resamples = estimates.stream().mapToInt(e -> e.resampled().length).min().orElse(0);
    var drawn = new int[estimates.size()][resamples];
    for (int b = 0; b < resamples; b++) {
      var at = b;
      var ranks = ranks(estimates.stream().mapToDouble(e -> sign * e.resampled()[at]).toArray());
      for (int i = 0; i < ranks.length; i++) drawn[i][b] = ranks[i];
    }
    return drawn;
  }

  /** 1 for the lowest; equal values share the better rank. */
  private static int[] ranks(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return Arrays.stream(values).mapToInt(v -> 1 + firstOf(sorted, v)).toArray();
  }

  private static int firstOf(double[] sorted, double value) {
    var at = Arrays.binarySearch(sorted, value);
    while (at > 0 && sorted[at - 1] == value) at--;
    return at;
  }

  private static RankRange range(int[] ranks, int observed) {
    Arrays.sort(ranks);
    var best = ranks[(int) Math.floor(0.025 * (ranks.length - 1))];
    var worst = ranks[(int) Math.ceil(0.975 * (ranks.length - 1))];
    return new RankRange(Math.min(best, observed), Math.max(worst, observed));
  }
}
