package dev.touchstone.leaderboard.score;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Boards whose truth is known. An entry is right about an item if a sum of normal parts stays below
 * a bound: a part that all entries share (hard items are hard for all), one of its own, and where
 * items come in groups one that it shares within each group. Its true accuracy is exact by the
 * choice of the bound.
 *
 * @param accuracies of each entry, the true one
 * @param groupSize how many items belong together; 1 for single items
 */
record World(double[] accuracies, int items, int groupSize) {
  private static final int RESAMPLES = 500;

  static World of(int items, int groupSize, double... accuracies) {
    return new World(accuracies, items, groupSize);
  }

  /** What a test set drawn from this world shows. */
  Ranking<Integer> board(int seed) {
    return Ranking.of(estimates(seed, groups()), true);
  }

  /** The same as if nobody had told that items belong together. */
  Map<Integer, Estimate> withoutGroups(int seed) {
    return estimates(seed, null);
  }

  Map<Integer, Estimate> estimates(int seed) {
    return estimates(seed, groups());
  }

  /** The best place an entry truly has: 1 and one more for each that is better. */
  int trueRank(int entry) {
    return 1 + (int) IntStream.range(0, accuracies.length).filter(k -> better(k, entry)).count();
  }

  boolean better(int one, int other) {
    return accuracies[one] > accuracies[other];
  }

  private Map<Integer, Estimate> estimates(int seed, int @Nullable [] groups) {
    var shared = normals(items, new SplittableRandom(seed));
    var resamples = new Resamples(seed, RESAMPLES);
    var entries = new LinkedHashMap<Integer, Estimate>();
    for (int k = 0; k < accuracies.length; k++) {
      var right = right(k, shared, new SplittableRandom(seed * 1009L + k + 1));
      entries.put(k, Estimate.of(new MeanError(right, false), resamples, groups));
    }
    return entries;
  }

  private double[] right(int entry, double[] shared, SplittableRandom random) {
    var own = normals(items, random);
    var together = normals(items / groupSize + 1, random);
    var bound = Quantile.normal(accuracies[entry]);
    var groupShare = groupSize > 1 ? 0.2 : 0;
    return IntStream.range(0, items)
        .mapToDouble(
            i ->
                Math.sqrt(0.5) * shared[i]
                            + Math.sqrt(groupShare) * together[i / groupSize]
                            + Math.sqrt(0.5 - groupShare) * own[i]
                        < bound
                    ? 1
                    : 0)
        .toArray();
  }

  private int @Nullable [] groups() {
    return groupSize == 1 ? null : IntStream.range(0, items).map(i -> i / groupSize).toArray();
  }

  private static double[] normals(int count, SplittableRandom random) {
    return IntStream.range(0, count).mapToDouble(i -> random.nextGaussian()).toArray();
  }
}
