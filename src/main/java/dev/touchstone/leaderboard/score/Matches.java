package dev.touchstone.leaderboard.score;

import java.util.Comparator;
import java.util.List;

/**
 * Which predicted boxes of one class in one image are right, as COCO's evaluation decides: the
 * surest first, each takes the true box it overlaps most that no other has taken, if it overlaps it
 * by the threshold or more.
 *
 * @param boxes the surest first
 * @param right for each a bit for each threshold
 */
record Matches(List<Box> boxes, int[] right) {
  /** Less sure boxes of a class in an image do not count. */
  private static final int MOST = 100;

  static Matches of(List<Box> predicted, List<Box> actual, double[] thresholds) {
    var surest =
        predicted.stream()
            .sorted(Comparator.comparingDouble(Box::score).reversed())
            .limit(MOST)
            .toList();
    var right = new int[surest.size()];
    for (int t = 0; t < thresholds.length; t++) match(surest, actual, thresholds[t], right, 1 << t);
    return new Matches(surest, right);
  }

  private static void match(
      List<Box> surest, List<Box> actual, double threshold, int[] right, int bit) {
    var taken = new boolean[actual.size()];
    for (int d = 0; d < right.length; d++) {
      var best = best(surest.get(d), actual, taken, threshold);
      if (best < 0) continue;
      taken[best] = true;
      right[d] |= bit;
    }
  }

  /** Of true boxes that are overlapped equally the last one, as COCO has it. */
  private static int best(Box box, List<Box> actual, boolean[] taken, double threshold) {
    var best = -1;
    var most = threshold;
    for (int g = 0; g < taken.length; g++) {
      var overlap = taken[g] ? -1 : box.overlap(actual.get(g));
      if (overlap < most) continue;
      most = overlap;
      best = g;
    }
    return best;
  }
}
