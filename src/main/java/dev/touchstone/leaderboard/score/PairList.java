package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Pairs of a board that have an error, the least sure first.
 *
 * @param codes both seats in one number
 * @param sure ascending
 */
record PairList(int[] codes, double[] sure, double[] errors) {
  private static final int BITS = 16;

  /**
   * @throws IllegalArgumentException above 65,536 entries
   */
  static int code(int high, int low) {
    if (high >>> BITS != 0) throw new IllegalArgumentException(high + " is too many entries");
    return high << BITS | low;
  }

  private static int high(int code) {
    return code >>> BITS;
  }

  private static int low(int code) {
    return code & (1 << BITS) - 1;
  }

  static PairList of(Pairs pairs, int[] codes) {
    var tested =
        Arrays.stream(codes).filter(code -> pairs.error(high(code), low(code)) > 0).toArray();
    var sure =
        Arrays.stream(tested).mapToDouble(code -> pairs.sureness(high(code), low(code))).toArray();
    var order = ascending(sure);
    var sorted = Arrays.stream(order).map(k -> tested[k]).toArray();
    return new PairList(
        sorted,
        Arrays.stream(order).mapToDouble(k -> sure[k]).toArray(),
        Arrays.stream(sorted).mapToDouble(code -> pairs.error(high(code), low(code))).toArray());
  }

  int size() {
    return codes.length;
  }

  int one(int place) {
    return high(codes[place]);
  }

  int other(int place) {
    return low(codes[place]);
  }

  /** Sorts by one number each, the sureness above and the place below, then what that rounded. */
  private static int[] ascending(double[] sure) {
    var keys =
        IntStream.range(0, sure.length)
            .mapToLong(k -> (long) Float.floatToRawIntBits((float) sure[k]) << 32 | k)
            .toArray();
    Arrays.parallelSort(keys);
    var order = Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    for (int k = 1; k < order.length; k++) sink(order, k, sure);
    return order;
  }

  private static void sink(int[] order, int from, double[] sure) {
    var moved = order[from];
    var k = from;
    for (; k > 0 && sure[order[k - 1]] > sure[moved]; k--) order[k] = order[k - 1];
    order[k] = moved;
  }
}
