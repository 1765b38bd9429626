package dev.touchstone.leaderboard;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Picks a share of rows at random so that every stratum gives its part, to within one row. */
final class Stratified {
  private Stratified() {}

  /**
   * @param rows the rows to pick from
   * @param strata the stratum of each row, by row number
   */
  static BitSet pick(List<Integer> rows, int[] strata, double share, Random random) {
    var ordered = rows.stream().collect(Collectors.toList());
    Collections.shuffle(ordered, random);
    ordered.sort(Comparator.comparingInt(row -> strata[row]));
    var start = random.nextDouble();
    var picked = new BitSet();
    for (int k = 0; k < ordered.size(); k++) {
      if (Math.floor(start + (k + 1) * share) > Math.floor(start + k * share)) {
        picked.set(ordered.get(k));
      }
    }
    return picked;
  }

  /** Strata of numbers: ten of equal size, from the smallest values to the largest. */
  static int[] tenths(double[] values) {
    var ascending =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> values[row]))
            .toList();
    var strata = new int[values.length];
    for (int rank = 0; rank < strata.length; rank++) {
      strata[ascending.get(rank)] = (int) (10L * rank / strata.length);
    }
    return strata;
  }

  /** Strata of classes: one each, numbered by the order of their names. */
  static int[] classes(List<String> labels, List<String> classes) {
    return labels.stream().mapToInt(label -> Collections.binarySearch(classes, label)).toArray();
  }
}
