package dev.touchstone.run.importance;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks and what is computed from them. */
final class Ranks {

  private Ranks() {}

  /** From 1, equal values share the middle of their ranks. */
  static double[] of(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(i -> i)
            .toArray();
    double[] ranks = new double[values.length];
    for (int from = 0, to; from < order.length; from = to) {
      to = from + 1;
      while (to < order.length && values[order[to]] == values[order[from]]) to++;
      for (int i = from; i < to; i++) ranks[order[i]] = (from + to + 1) / 2.0;
    }
    return ranks;
  }

  static double mean(double[] values) {
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).average().orElse(0);
  }

  static double variance(double[] values) {
    double mean = mean(values);
    return IntStream.range(0, values.length)
        .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
        .average()
        .orElse(0);
  }

  /** Pearson's correlation; 0 if one of them does not vary. */
  static double correlation(double[] a, double[] b) {
    double spread = Math.sqrt(variance(a) * variance(b));
    double left = mean(a);
    double right = mean(b);
    double together =
        IntStream.range(0, a.length)
            .mapToDouble(i -> (a[i] - left) * (b[i] - right))
            .average()
            .orElse(0);
    return spread == 0 ? 0 : Math.clamp(together / spread, -1, 1);
  }
}
