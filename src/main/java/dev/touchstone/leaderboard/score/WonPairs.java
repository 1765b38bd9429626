package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/**
 * Counts, of all pairs of a row of a class and a row of another, those that the first wins by its
 * score (Mann and Whitney 1947). Rows are not put in order for that: they are distributed by score
 * into buckets, in each the rows of the class behind the others. A row wins against all others in
 * the buckets below its own, which is a product of counts; only inside a bucket are scores compared
 * ({@link PairsInside}). All is counted in whole numbers, so that threads change nothing.
 */
final class WonPairs {
  private static final int MOST_BUCKETS = 1 << 12;

  /** So many fit the nearest cache together with what they are divided into. */
  private static final int ROWS_IN_BUCKET = 1 << 10;

  /** Every so many-th row tells where scores lie; what lies further out joins the last bucket. */
  private static final int LOOKED_AT = 16;

  private final double[] scores;
  private final int[] truth;
  private final int winner;
  private final int portions;
  private final double least;
  private final double scale;
  private final int last;
  private final long[] keys;

  /** Where the others of a bucket end and its rows of the class begin, then where those end. */
  private final int[] ends;

  private WonPairs(double[] scores, int[] truth, int winner) {
    this.scores = scores;
    this.truth = truth;
    this.winner = winner;
    portions = Portions.of(scores.length);
    var low = Double.POSITIVE_INFINITY;
    var high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i += LOOKED_AT) {
      low = Math.min(low, scores[i]);
      high = Math.max(high, scores[i]);
    }
    least = low;
    last = Math.clamp(scores.length / ROWS_IN_BUCKET, 1, MOST_BUCKETS) - 1;
    scale = last / (high - low);
    keys = new long[scores.length];
    ends = distribute();
  }

  /**
   * The share of the pairs that are won, ties counting one half: the area under the ROC curve.
   *
   * @param scores finite numbers
   * @param winner the class whose rows ought to score higher
   */
  static double share(double[] scores, int[] truth, int winner) {
    return new WonPairs(scores, truth, winner).share();
  }

  private double share() {
    var parts = portions == 1 ? 1 : 8 * portions;
    var inside = new long[parts];
    Portions.each(parts, p -> inside[p] = inside(p, parts));
    var won = Arrays.stream(inside).sum();
    long below = 0;
    long above = 0;
    for (int b = 0; b <= last; b++) {
      won += 2 * below * rows(2 * b + 1);
      below += rows(2 * b);
      above += rows(2 * b + 1);
    }
    return won / (2.0 * above * below);
  }

  private long inside(int part, int parts) {
    var pairs = new PairsInside();
    long won = 0;
    var to = Portions.start(part + 1, parts, last + 1);
    for (int b = Portions.start(part, parts, last + 1); b < to; b++) {
      won += pairs.won(keys, ends[2 * b] - rows(2 * b), ends[2 * b], ends[2 * b + 1]);
    }
    return won;
  }

  private int rows(int group) {
    return group == 0 ? ends[0] : ends[group] - ends[group - 1];
  }

  private int start(int portion) {
    return Portions.start(portion, portions, scores.length);
  }

  /** Moves each score to its bucket and gives where each half of one ends. */
  private int[] distribute() {
    var places = new int[portions][];
    Portions.each(portions, p -> places[p] = counts(start(p), start(p + 1)));
    var next = 0;
    for (int g = 0; g < 2 * last + 2; g++) {
      for (var place : places) {
        var count = place[g];
        place[g] = next;
        next += count;
      }
    }
    Portions.each(portions, p -> move(start(p), start(p + 1), places[p]));
    return places[portions - 1];
  }

  private int[] counts(int from, int to) {
    var counts = new int[2 * last + 2];
    for (int i = from; i < to; i++) counts[group(i)]++;
    return counts;
  }

  private void move(int from, int to, int[] places) {
    for (int i = from; i < to; i++) keys[places[group(i)]++] = SortedScores.key(scores[i]);
  }

  /**
   * Of a row: twice its bucket, and one more if it is of the class, without a jump to foresee.
   * Buckets grow with the score: rounding keeps the order of what is subtracted and multiplied.
   */
  private int group(int row) {
    var other = truth[row] ^ winner;
    var bucket = Math.clamp((int) ((scores[row] - least) * scale), 0, last);
    return 2 * bucket + 1 + ((other | -other) >> 31);
  }
}
