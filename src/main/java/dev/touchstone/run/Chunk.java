package dev.touchstone.run;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.DataFormatException;

/**
 * How points are kept: steps and times as differences (zigzag varints), and the values. A value is
 * stored as the exclusive or of its bits with those of the value before, all first bytes together
 * (a plane), then all second bytes and so on: neighbours share sign, exponent and leading digits,
 * so the first planes are nearly all zero. Planes that look random are kept as they are, since
 * deflating them costs time and saves nothing; all else is deflated. Every bit comes back, NaN and
 * infinities included.
 *
 * <p>Layout: a byte for the form, then for {@link #PLANES}: varint count, a byte with a bit for
 * each plane kept as it is (the lowest for the first), varint length of the rest, those planes, the
 * rest (steps, times, other planes) deflated, or plain where that is not shorter. Forms 0 and 1,
 * written by earlier versions, have the count, steps, times and all planes in one piece, plain or
 * deflated.
 */
final class Chunk {

  /** Fewer points are not worth deflating. */
  private static final int SMALL = 24;

  private static final int LARGEST = 1 << 24;

  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;
  private static final byte PLANES = 2;

  private Chunk() {}

  static byte[] encode(Points points) {
    int size = points.size();
    byte[][] planes = planes(points);
    int apart = size < SMALL ? 0 : apart(planes);
    byte[] rest = rest(points, planes, apart);
    byte[] packed = size < SMALL ? rest : Deflation.deflate(rest, 0, rest.length);
    byte[] kept = packed.length < rest.length ? packed : rest;
    ByteBuffer out = ByteBuffer.allocate(12 + Integer.bitCount(apart) * size + kept.length);
    out.put(PLANES);
    Varint.put(out, size);
    out.put((byte) apart);
    Varint.put(out, rest.length);
    for (int plane = 0; plane < 8; plane++) {
      if ((apart >> plane & 1) != 0) {
        out.put(planes[plane]);
      }
    }
    out.put(kept);
    return Arrays.copyOf(out.array(), out.position());
  }

  /**
   * @throws IllegalStateException if the bytes are not a whole chunk
   */
  static Points decode(byte[] chunk) {
    try {
      ByteBuffer in = ByteBuffer.wrap(chunk);
      byte form = in.get();
      return switch (form) {
        case PLAIN -> whole(in);
        case DEFLATED -> whole(ByteBuffer.wrap(Deflation.inflate(chunk, 1)));
        case PLANES -> apart(in);
        default -> throw new IndexOutOfBoundsException("form " + form);
      };
    } catch (DataFormatException
        | BufferUnderflowException
        | IndexOutOfBoundsException
        | NegativeArraySizeException e) {
      throw new IllegalStateException(
          "a metric chunk of " + chunk.length + " bytes is damaged and cannot be read", e);
    }
  }

  private static Points whole(ByteBuffer in) {
    int size = size(in, 10);
    return points(in, size, new byte[8][], 0);
  }

  private static Points apart(ByteBuffer in) throws DataFormatException {
    int size = size(in, 0);
    int apart = in.get() & 0xff;
    int length = length(in, size);
    byte[][] planes = new byte[8][];
    for (int plane = 0; plane < 8; plane++) {
      if ((apart >> plane & 1) != 0) {
        planes[plane] = bytes(in, size);
      }
    }
    ByteBuffer rest =
        in.remaining() == length
            ? in
            : ByteBuffer.wrap(Deflation.inflate(in.array(), in.position(), length));
    return points(rest, size, planes, apart);
  }

  /** A count that cannot be right must not make a huge array. */
  private static int size(ByteBuffer in, int smallest) {
    long size = Varint.get(in);
    if (size < 0 || size > LARGEST || size * smallest > in.remaining()) {
      throw new IndexOutOfBoundsException("count " + size);
    }
    return (int) size;
  }

  private static int length(ByteBuffer in, int size) {
    long length = Varint.get(in);
    if (length < 2L * size || length > 28L * size) {
      throw new IndexOutOfBoundsException("length " + length);
    }
    return (int) length;
  }

  private static byte[] bytes(ByteBuffer in, int count) {
    if (count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }

  private static Points points(ByteBuffer rest, int size, byte[][] planes, int apart) {
    long[] steps = sums(rest, size);
    long[] times = sums(rest, size);
    for (int plane = 0; plane < 8; plane++) {
      if ((apart >> plane & 1) == 0) {
        planes[plane] = bytes(rest, size);
      }
    }
    return Points.of(steps, times, values(planes, size));
  }

  private static double[] values(byte[][] planes, int size) {
    long[] bits = new long[size];
    for (byte[] plane : planes) {
      for (int i = 0; i < size; i++) {
        bits[i] = bits[i] << 8 | plane[i] & 0xffL;
      }
    }
    double[] values = new double[size];
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum ^= bits[i];
      values[i] = Double.longBitsToDouble(sum);
    }
    return values;
  }

  private static byte[][] planes(Points points) {
    int size = points.size();
    byte[][] planes = new byte[8][size];
    long before = 0;
    for (int i = 0; i < size; i++) {
      long bits = Double.doubleToRawLongBits(points.value(i));
      long changed = bits ^ before;
      for (int plane = 0; plane < 8; plane++) {
        planes[plane][i] = (byte) (changed >>> (56 - 8 * plane));
      }
      before = bits;
    }
    return planes;
  }

  private static int apart(byte[][] planes) {
    int apart = 0;
    for (int plane = 0; plane < 8; plane++) {
      apart |= looksRandom(planes[plane]) ? 1 << plane : 0;
    }
    return apart;
  }

  /**
   * Whether the bytes are spread about as evenly as chance would have it: then two bytes drawn from
   * them agree about once in 256 times, while bytes that deflate well agree far more often.
   */
  private static boolean looksRandom(byte[] plane) {
    int[] counts = new int[256];
    for (byte each : plane) {
      counts[each & 0xff]++;
    }
    long agreeing = 0;
    for (int count : counts) {
      agreeing += (long) count * (count - 1);
    }
    return agreeing * 128 < (long) plane.length * (plane.length - 1);
  }

  private static byte[] rest(Points points, byte[][] planes, int apart) {
    int size = points.size();
    ByteBuffer out = ByteBuffer.allocate(size * 28);
    for (int i = 0; i < size; i++) {
      Varint.putSigned(out, points.step(i) - (i == 0 ? 0 : points.step(i - 1)));
    }
    for (int i = 0; i < size; i++) {
      Varint.putSigned(out, points.time(i) - (i == 0 ? 0 : points.time(i - 1)));
    }
    for (int plane = 0; plane < 8; plane++) {
      if ((apart >> plane & 1) == 0) {
        out.put(planes[plane]);
      }
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  private static long[] sums(ByteBuffer in, int size) {
    long[] sums = new long[size];
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Varint.getSigned(in);
      sums[i] = sum;
    }
    return sums;
  }
}
