package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/** Counts won pairs among keys that lie close together, dividing them until few are left. */
final class PairsInside {
  private static final int MOST_BUCKETS = 1 << 12;

  /** So many pairs are faster compared one by one. */
  private static final int FEW = 64;

  private final long[][] moved = new long[Long.SIZE][];
  private final int[][] ends = new int[Long.SIZE][];

  /**
   * Twice the pairs in which the key of the class is the greater, and once those of equal keys.
   *
   * @param keys as {@link SortedScores#key} gives them: from start to middle those of the other
   *     rows, then up to end those of the class
   */
  long won(long[] keys, int start, int middle, int end) {
    return won(keys, start, middle, end, 0);
  }

  private long won(long[] keys, int start, int middle, int end, int depth) {
    var pairs = (long) (middle - start) * (end - middle);
    if (pairs <= FEW) return oneByOne(keys, start, middle, end);
    var least = Long.MAX_VALUE;
    var most = Long.MIN_VALUE;
    for (int i = start; i < end; i++) {
      least = Math.min(least, keys[i]);
      most = Math.max(most, keys[i]);
    }
    if (least == most) return pairs;
    var digit = Math.min(bits(end - start), bits(MOST_BUCKETS - 1));
    var shift = Math.max(0, bits(most - least) - digit);
    var groups = 2 * (int) ((most - least) >>> shift) + 2;
    var places = places(depth, groups);
    count(keys, start, middle, least, shift, places, 0);
    count(keys, middle, end, least, shift, places, 1);
    SortedScores.starts(places, groups);
    var to = moved(depth, end - start);
    move(keys, start, middle, least, shift, places, 0, to);
    move(keys, middle, end, least, shift, places, 1, to);
    return among(to, places, groups, depth);
  }

  private static long oneByOne(long[] keys, int start, int middle, int end) {
    long won = 0;
    for (int i = middle; i < end; i++) {
      for (int j = start; j < middle; j++) won += 1 + Long.compare(keys[i], keys[j]);
    }
    return won;
  }

  private static void count(
      long[] keys, int from, int to, long least, int shift, int[] counts, int kind) {
    for (int i = from; i < to; i++) counts[2 * (int) ((keys[i] - least) >>> shift) + kind]++;
  }

  private static void move(
      long[] keys, int from, int to, long least, int shift, int[] places, int kind, long[] moved) {
    for (int i = from; i < to; i++)
      moved[places[2 * (int) ((keys[i] - least) >>> shift) + kind]++] = keys[i];
  }

  private long among(long[] keys, int[] ends, int groups, int depth) {
    long won = 0;
    long below = 0;
    var start = 0;
    for (int g = 0; g < groups; g += 2) {
      var middle = ends[g];
      var end = ends[g + 1];
      won += 2 * below * (end - middle);
      if (mixed(start, middle, end)) won += won(keys, start, middle, end, depth + 1);
      below += middle - start;
      start = end;
    }
    return won;
  }

  /** Whether there are rows of both kinds, as one jump to foresee and not two. */
  private static boolean mixed(int start, int middle, int end) {
    return (start - middle & middle - end) < 0;
  }

  /** Each depth has its own, because what is above it is still being walked. */
  private int[] places(int depth, int groups) {
    if (ends[depth] == null) ends[depth] = new int[2 * MOST_BUCKETS + 2];
    else Arrays.fill(ends[depth], 0, groups, 0);
    return ends[depth];
  }

  private long[] moved(int depth, int rows) {
    if (moved[depth] == null || moved[depth].length < rows) moved[depth] = new long[rows];
    return moved[depth];
  }

  private static int bits(long unsigned) {
    return Long.SIZE - Long.numberOfLeadingZeros(unsigned);
  }
}
