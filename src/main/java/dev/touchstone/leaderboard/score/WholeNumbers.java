package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts that are different whole numbers near each other, as most ids are, found by their number:
 * that is one look into memory, where a hash takes three.
 */
final class WholeNumbers {
  /** Room for so many numbers is kept for each that is there. */
  private static final int SPARSEST = 16;

  private static final int NONE = -1;

  private final int least;

  /** The place of each number from the least one on. */
  private final int[] places;

  private WholeNumbers(int least, int most) {
    this.least = least;
    places = new int[most - least + 1];
    Arrays.fill(places, NONE);
  }

  /**
   * Null where one of the texts is no such number or is there twice.
   *
   * @param bytes text i is from {@code ends[i]} to {@code ends[i + 1]}; {@link Octets#SLACK} bytes
   *     stand behind
   */
  static @Nullable WholeNumbers of(byte[] bytes, int[] ends) {
    var least = Integer.MAX_VALUE;
    var most = NONE;
    for (int i = 0; i + 1 < ends.length; i++) {
      var number = number(bytes, ends[i], ends[i + 1]);
      if (number == NONE) return null;
      least = Math.min(least, number);
      most = Math.max(most, number);
    }
    if (most - (long) least >= (long) SPARSEST * (ends.length - 1)) return null;
    return most == NONE ? null : new WholeNumbers(least, most).filled(bytes, ends);
  }

  private @Nullable WholeNumbers filled(byte[] bytes, int[] ends) {
    for (int i = 0; i + 1 < ends.length; i++) {
      var at = number(bytes, ends[i], ends[i + 1]) - least;
      if (places[at] != NONE) return null;
      places[at] = i;
    }
    return this;
  }

  /** The place of the text with these bytes, or -1. */
  int place(byte[] in, int from, int to) {
    var number = number(in, from, to);
    var at = number - least;
    return number == NONE || at < 0 || at >= places.length ? NONE : places[at];
  }

  /** Up to eight digits without needless zeros; -1 for all else. */
  private static int number(byte[] in, int from, int to) {
    var length = to - from;
    if (length < 1 || length > Long.BYTES || in[from] == '0' && length > 1) return NONE;
    var digits = Octets.behindZeros(Octets.at(in, from), length);
    return Octets.areDigits(digits) ? (int) Octets.number(digits) : NONE;
  }
}
