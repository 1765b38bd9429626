package dev.touchstone.leaderboard.score;

import java.math.BigInteger;

/**
 * Reads plain decimal numbers from bytes, rounded as {@link Double#parseDouble} rounds. Few digits
 * and a small power of ten are exact in floating point (Clinger 1990); other numbers of up to 19
 * digits are a product of 128 bits whose upper half rounds right (Lemire, "Number parsing at a
 * gigabyte per second", 2021). What neither answers is left to the caller.
 */
final class Decimals {
  static final int MOST_DIGITS = 19;
  private static final int SMALLEST_POWER = -128;
  private static final int LARGEST_POWER = 128;

  /** Powers of ten that a double holds exactly. */
  private static final double[] TENS = new double[23];

  /** Powers of ten for up to eight digits. */
  static final long[] WHOLE_TENS = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  /** The upper and lower 64 bits of each power of five, its highest bit set. */
  private static final long[] FIVES = new long[2 * (LARGEST_POWER - SMALLEST_POWER + 1)];

  static {
    for (int q = 0; q < TENS.length; q++) TENS[q] = Double.parseDouble("1e" + q);
    for (int q = SMALLEST_POWER; q <= LARGEST_POWER; q++) {
      var bits = five(q);
      FIVES[2 * (q - SMALLEST_POWER)] = bits.shiftRight(64).longValue();
      FIVES[2 * (q - SMALLEST_POWER) + 1] = bits.longValue();
    }
  }

  private Decimals() {}

  /**
   * The number from one place to another; NaN if this is none, is not finite, or takes more care
   * than is taken here.
   *
   * @param in has {@link Octets#SLACK} bytes behind the end
   */
  static double parse(byte[] in, int from, int to) {
    var at = from;
    var negative = at < to && in[at] == '-';
    if (at < to && (negative || in[at] == '+')) at++;
    var first = at;
    long digits = 0;
    for (; at < to && isDigit(in[at]); at++) digits = 10 * digits + in[at] - '0';
    var count = at - first;
    var power = 0;
    if (at < to && in[at] == '.') {
      var point = ++at;
      for (var left = to - at; left > 0; left = to - at) {
        var length = Math.min(left, Long.BYTES);
        var word = Octets.behindZeros(Octets.at(in, at), length);
        if (!Octets.areDigits(word)) break;
        digits = WHOLE_TENS[length] * digits + Octets.number(word);
        at += length;
      }
      for (; at < to && isDigit(in[at]); at++) digits = 10 * digits + in[at] - '0';
      power = point - at;
      count -= power;
    }
    if (count == 0 || count > MOST_DIGITS && hasMoreDigits(in, first, count)) return Double.NaN;
    if (at < to) {
      var exponent = exponent(in, at, to);
      if (exponent == Integer.MIN_VALUE) return Double.NaN;
      power += exponent;
    }
    var size = of(digits, power);
    return negative ? -size : size;
  }

  /**
   * So many digits behind the point; NaN if that takes more care than is taken here.
   *
   * @param count from 1 to {@link #MOST_DIGITS}
   */
  static double fraction(long digits, int count) {
    return digits == 0 ? 0 : product(digits, -count);
  }

  private static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  /** Whether more are left than fit a long when zeros in front are not counted. */
  private static boolean hasMoreDigits(byte[] in, int first, int count) {
    var zeros = 0;
    for (int i = first; in[i] == '0' || in[i] == '.'; i++) {
      if (in[i] == '0') zeros++;
      if (zeros == count) return false;
    }
    return count - zeros > MOST_DIGITS;
  }

  /**
   * The number behind an "e", all of what is left; the least of all whole numbers if it is none.
   */
  private static int exponent(byte[] in, int from, int to) {
    var at = from + 1;
    var negative = at < to && in[at] == '-';
    if (at < to && (negative || in[at] == '+')) at++;
    if (in[from] != 'e' && in[from] != 'E' || at == to || to - at > 4) return Integer.MIN_VALUE;
    var value = 0;
    for (; at < to; at++) {
      if (!isDigit(in[at])) return Integer.MIN_VALUE;
      value = 10 * value + in[at] - '0';
    }
    return negative ? -value : value;
  }

  /** {@code digits}, without sign, times ten to this power. */
  private static double of(long digits, int power) {
    if (digits == 0) return 0;
    if (digits >>> 53 == 0 && power <= 22 && power >= -22) {
      return power < 0 ? digits / TENS[-power] : digits * TENS[power];
    }
    if (power < SMALLEST_POWER || power > LARGEST_POWER) return Double.NaN;
    return product(digits, power);
  }

  /** Algorithm 1 of the paper, in its names; NaN in the cases it leaves open. */
  private static double product(long w, int q) {
    var l = Long.numberOfLeadingZeros(w);
    w <<= l;
    var at = 2 * (q - SMALLEST_POWER);
    var z = Math.unsignedMultiplyHigh(w, FIVES[at]);
    var low = w * FIVES[at];
    if ((z & 0x1FF) == 0x1FF) {
      var more = Math.unsignedMultiplyHigh(w, FIVES[at + 1]);
      low += more;
      if (Long.compareUnsigned(low, more) < 0) z++;
    }
    if (low == -1) return Double.NaN;
    var u = (int) (z >>> 63);
    var m = z >>> u + 9;
    var p = (217_706 * q >> 16) + 63 - l + u + 1023;
    if (low + Long.MIN_VALUE <= 1 + Long.MIN_VALUE
        && q >= -4
        && q <= 23
        && (m & 3) == 1
        && m << u + 9 == z) {
      m &= ~1L;
    }
    m = m + (m & 1) >>> 1;
    if (m >>> 53 != 0) {
      m >>>= 1;
      p++;
    }
    return Double.longBitsToDouble((long) p << 52 | m & (1L << 52) - 1);
  }

  /** 128 bits of five to this power: cut off, or of a negative power the reciprocal rounded up. */
  private static BigInteger five(int power) {
    var size = BigInteger.valueOf(5).pow(Math.abs(power));
    if (power >= 0) return top(size);
    var z = size.subtract(BigInteger.ONE).bitLength();
    var bits = power >= -27 ? z + 127 : 2 * z + 128;
    return top(BigInteger.ONE.shiftLeft(bits).divide(size).add(BigInteger.ONE));
  }

  private static BigInteger top(BigInteger number) {
    return number
        .shiftLeft(128 - Math.min(128, number.bitLength()))
        .shiftRight(Math.max(128, number.bitLength()) - 128);
  }
}
