package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The step-down maximum test written down as it is defined, without any regard for speed: each pair
 * in turn, from the least sure to the surest.
 */
final class PlainComparisons {
  private final List<Estimate> entries;
  private final Doubt doubt;
  private final double[][] centred;
  private final List<int[]> pairs;
  private final double least;
  private final int[][] reaching;

  PlainComparisons(List<Estimate> bestFirst) {
    entries = bestFirst;
    doubt = Doubt.of(bestFirst);
    centred = bestFirst.stream().map(PlainComparisons::centred).toArray(double[][]::new);
    var places = IntStream.range(0, entries.size()).boxed().toList();
    pairs =
        places.stream()
            .flatMap(a -> places.stream().filter(b -> b > a).map(b -> new int[] {a, b}))
            .toList();
    least = 0.1 * median(pairs.stream().mapToDouble(p -> spread(p[0], p[1])).toArray());
    reaching = new int[entries.size()][entries.size()];
    test();
  }

  boolean told(int one, int other) {
    return doubt.p(reaching(one, other)) <= Comparisons.ERROR;
  }

  double p(int one, int other) {
    return doubt.p(reaching(one, other));
  }

  double error(int one, int other) {
    var spread = spread(one, other);
    var equal = entries.get(one).value() == entries.get(other).value();
    return spread == 0 && equal ? 0 : Math.max(spread, least);
  }

  private int reaching(int one, int other) {
    return reaching[Math.min(one, other)][Math.max(one, other)];
  }

  private double sureness(int[] pair) {
    return doubt.sureness(
        entries.get(pair[0]).value() - entries.get(pair[1]).value(), error(pair[0], pair[1]));
  }

  private void test() {
    for (var pair : pairs)
      if (error(pair[0], pair[1]) == 0)
        reaching[pair[0]][pair[1]] = sureness(pair) > 0 ? 0 : doubt.resamples();
    var tested =
        pairs.stream()
            .filter(pair -> error(pair[0], pair[1]) > 0)
            .sorted(Comparator.comparingDouble(this::sureness))
            .toList();
    var largest = new double[doubt.resamples()];
    for (var pair : tested) {
      for (int b = 0; b < largest.length; b++)
        largest[b] = Math.max(largest[b], difference(pair, b) * (1 / error(pair[0], pair[1])));
      var sure = sureness(pair);
      reaching[pair[0]][pair[1]] = (int) Arrays.stream(largest).filter(l -> l >= sure).count();
    }
    var most = 0;
    for (var pair : tested.reversed()) {
      most = Math.max(most, reaching[pair[0]][pair[1]]);
      reaching[pair[0]][pair[1]] = most;
    }
  }

  private double difference(int[] pair, int b) {
    return Math.abs(centred[pair[0]][b] - centred[pair[1]][b]);
  }

  private double spread(int one, int other) {
    var squares =
        IntStream.range(0, doubt.resamples())
            .mapToDouble(b -> centred[one][b] - centred[other][b])
            .map(d -> d * d)
            .sum();
    return Math.sqrt(squares / (doubt.resamples() - 1));
  }

  private static double[] centred(Estimate estimate) {
    var mean = Arrays.stream(estimate.resampled()).average().orElseThrow();
    return Arrays.stream(estimate.resampled()).map(value -> value - mean).toArray();
  }

  private static double median(double[] spreads) {
    var positive = Arrays.stream(spreads).filter(s -> s > 0).sorted().toArray();
    return positive.length == 0 ? 0 : Quantile.of(positive, 0.5);
  }
}
