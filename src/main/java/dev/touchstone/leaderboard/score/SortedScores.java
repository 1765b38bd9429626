package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/**
 * Scores in ascending order, each with the tag it came with. Scores that compare as equal have
 * equal keys: -0.0 is 0.0.
 *
 * <p>A distribution sort from the highest digit on: first into buckets that fit the cache, by
 * value, since scores tend to lie evenly between their ends; then each bucket by the bits of its
 * scores. It takes a few passes whatever the scores are, where sorting by comparison takes log2(n)
 * and an unforeseeable branch in each.
 */
final class SortedScores {
  private static final int MOST_BUCKETS = 1 << 12;
  private static final int ROWS_IN_CACHE = 2_048;

  /** So many are sorted faster one by one. */
  private static final int FEW = 24;

  private final long[] keys;
  private final int[] tags;
  private long[] keysMoved = {};
  private int[] tagsMoved = {};
  private final int[][] counts = new int[Long.SIZE][];

  private SortedScores(int rows) {
    keys = new long[rows];
    tags = new int[rows];
  }

  /**
   * @param scores finite numbers
   * @param tags one for each score; not changed
   */
  static SortedScores of(double[] scores, int[] tags) {
    var sorted = new SortedScores(scores.length);
    var ends = sorted.distribute(scores, tags);
    var from = 0;
    for (var end : ends) {
      sorted.sort(from, end);
      from = end;
    }
    return sorted;
  }

  /** In the order of the scores. */
  int[] tags() {
    return tags;
  }

  /** Whether the score at this place is another than the one before it. */
  boolean opens(int place) {
    return place == 0 || keys[place] != keys[place - 1];
  }

  /** Moves each score to its bucket and gives where each bucket ends. */
  private int[] distribute(double[] scores, int[] given) {
    var least = Double.POSITIVE_INFINITY;
    var most = Double.NEGATIVE_INFINITY;
    for (var score : scores) {
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    var last = Math.clamp(scores.length / ROWS_IN_CACHE, 1, MOST_BUCKETS) - 1;
    var scale = last / (most - least);
    var ends = new int[last + 1];
    for (var score : scores) ends[bucket(score, least, scale, last)]++;
    starts(ends, ends.length);
    for (int i = 0; i < scores.length; i++) {
      var place = ends[bucket(scores[i], least, scale, last)]++;
      keys[place] = key(scores[i]);
      tags[place] = given[i];
    }
    return ends;
  }

  /** Grows with the score: rounding keeps the order of what is subtracted and multiplied. */
  static int bucket(double score, double least, double scale, int last) {
    return Math.min((int) ((score - least) * scale), last);
  }

  /** The bits of a number so that they compare, as a signed whole number, as the numbers do. */
  static long key(double score) {
    var bits = Double.doubleToRawLongBits(score + 0.0);
    return bits ^ ((bits >> 63) >>> 1);
  }

  private void sort(int from, int to) {
    if (to - from > FEW) split(from, to, 0);
    insert(from, to);
  }

  /** Sorts by so many of the highest differing bits that what is left are small groups. */
  private void split(int from, int to, int depth) {
    var least = Long.MAX_VALUE;
    var most = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      least = Math.min(least, keys[i]);
      most = Math.max(most, keys[i]);
    }
    if (least == most) return;
    var digit = Math.min(bits(to - from), bits(MOST_BUCKETS - 1));
    var shift = Math.max(0, bits(most - least) - digit);
    var buckets = (int) ((most - least) >>> shift) + 1;
    var ends = counts(depth, buckets);
    for (int i = from; i < to; i++) ends[(int) ((keys[i] - least) >>> shift)]++;
    starts(ends, buckets);
    move(from, to, least, shift, ends);
    if (shift > 0) splitLarge(from, ends, buckets, depth);
  }

  private void move(int from, int to, long least, int shift, int[] ends) {
    var rows = to - from;
    if (keysMoved.length < rows) {
      keysMoved = new long[rows];
      tagsMoved = new int[rows];
    }
    for (int i = from; i < to; i++) {
      var place = ends[(int) ((keys[i] - least) >>> shift)]++;
      keysMoved[place] = keys[i];
      tagsMoved[place] = tags[i];
    }
    System.arraycopy(keysMoved, 0, keys, from, rows);
    System.arraycopy(tagsMoved, 0, tags, from, rows);
  }

  private void splitLarge(int offset, int[] ends, int buckets, int depth) {
    var from = 0;
    for (int b = 0; b < buckets; b++) {
      if (ends[b] - from > FEW) split(offset + from, offset + ends[b], depth + 1);
      from = ends[b];
    }
  }

  /** Each depth has counts of its own, because those above it are still being walked. */
  private int[] counts(int depth, int buckets) {
    if (counts[depth] == null) counts[depth] = new int[MOST_BUCKETS];
    Arrays.fill(counts[depth], 0, buckets, 0);
    return counts[depth];
  }

  /** From how many there are in each to where each begins. */
  static void starts(int[] counts, int buckets) {
    var next = 0;
    for (int b = 0; b < buckets; b++) {
      var count = counts[b];
      counts[b] = next;
      next += count;
    }
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      var key = keys[i];
      if (keys[i - 1] > key) insert(from, i, key, tags[i]);
    }
  }

  private void insert(int from, int at, long key, int tag) {
    var place = at;
    for (; place > from && keys[place - 1] > key; place--) {
      keys[place] = keys[place - 1];
      tags[place] = tags[place - 1];
    }
    keys[place] = key;
    tags[place] = tag;
  }

  private static int bits(long unsigned) {
    return Long.SIZE - Long.numberOfLeadingZeros(unsigned);
  }
}
