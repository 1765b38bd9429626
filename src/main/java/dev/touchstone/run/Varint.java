package dev.touchstone.run;

import java.nio.ByteBuffer;

/** Whole numbers in 1 to 10 bytes, seven bits in each, the lowest first; small ones are short. */
final class Varint {

  private Varint() {}

  static void put(ByteBuffer out, long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      out.put((byte) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.put((byte) left);
  }

  /**
   * @throws java.nio.BufferUnderflowException if the bytes end before the number
   * @throws IndexOutOfBoundsException if it is longer than 64 bits
   */
  static long get(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7fL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IndexOutOfBoundsException("a number longer than 64 bits");
  }

  /** Negative numbers and positive ones take turns (zigzag), so that both are short. */
  static void putSigned(ByteBuffer out, long value) {
    put(out, value << 1 ^ value >> 63);
  }

  static long getSigned(ByteBuffer in) {
    long zigzag = get(in);
    return zigzag >>> 1 ^ -(zigzag & 1);
  }
}
