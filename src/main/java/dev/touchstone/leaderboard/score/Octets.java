package dev.touchstone.leaderboard.score;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes looked at as one number, the first being the lowest. Whoever reads one near the end
 * of an array keeps {@link #SLACK} bytes behind what counts.
 */
final class Octets {
  static final int SLACK = Long.BYTES;

  /** The highest bit of each byte. */
  static final long HIGH = 0x8080_8080_8080_8080L;

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long ZEROS = 0x3030_3030_3030_3030L;
  private static final long UPPER = 0xF0F0_F0F0_F0F0_F0F0L;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Octets() {}

  static long at(byte[] bytes, int at) {
    return (long) WORD.get(bytes, at);
  }

  /** The first {@code length} bytes, the others zero; all eight where it is more. */
  static long at(byte[] bytes, int at, int length) {
    var word = at(bytes, at);
    return length >= Long.BYTES ? word : word & (1L << (length << 3)) - 1;
  }

  /** Whether the first {@code length} bytes, none to all of them, are the same. */
  static boolean sameFront(long word, long other, int length) {
    var half = Integer.SIZE - (length << 2);
    return (word ^ other) << half << half == 0;
  }

  /** This byte eight times. */
  static long each(byte value) {
    return (value & 0xFF) * ONES;
  }

  /**
   * Marks in their highest bit bytes that are {@code value} (eight times) or are below 14, as line
   * breaks are. The lowest mark is always right; of those above it some may be wrong.
   */
  static long valueOrControl(long word, long value) {
    var other = word ^ value;
    return ((other - ONES & ~other) | (word - 14 * ONES & ~word)) & HIGH;
  }

  /** How many bytes stand before the lowest mark: all eight if there is none. */
  static int firstMarked(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }

  static boolean areDigits(long word) {
    return (word & UPPER) == ZEROS && (word + 0x0606_0606_0606_0606L & UPPER) == ZEROS;
  }

  /** How many digits stand in front, up to eight. */
  static int leadingDigits(long word) {
    var digits = word ^ ZEROS;
    return firstMarked((digits + 0x7676_7676_7676_7676L | digits) & HIGH);
  }

  /**
   * The first {@code length} of eight bytes, none to all of them, behind so many zeros that it is
   * eight digits again.
   */
  static long behindZeros(long word, int length) {
    var half = Integer.SIZE - (length << 2);
    return word << half << half | ZEROS >>> 32 - half >>> 32 - half;
  }

  /** The number that eight digits spell. Pairs, then fours, then all eight are put together. */
  static long number(long digits) {
    var ones = digits - ZEROS;
    var pairs = ones * 10 + (ones >>> 8);
    var low = (pairs & 0x0000_00FF_0000_00FFL) * 0x000F_4240_0000_0064L;
    var high = (pairs >>> 16 & 0x0000_00FF_0000_00FFL) * 0x0000_2710_0000_0001L;
    return low + high >>> 32;
  }
}
