package dev.touchstone.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * How points are kept: one byte that names the form (0 plain, 1 deflated), then the count, the
 * steps and the times as differences (zigzag varints), then the values. A value is stored as the
 * exclusive or of its bits with those of the value before, all first bytes together, then all
 * second bytes and so on: neighbours share sign, exponent and leading digits, so the first planes
 * are nearly all zero and deflate well. Every bit comes back, NaN and infinities included.
 */
final class Chunk {

  /** A point takes at least a byte of step, a byte of time and the value. */
  private static final int SMALLEST = 10;

  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;

  private Chunk() {}

  static byte[] encode(Points points) {
    byte[] plain = body(points);
    byte[] deflated = deflate(plain);
    return deflated.length < plain.length ? marked(DEFLATED, deflated) : marked(PLAIN, plain);
  }

  /**
   * @throws IllegalStateException if the bytes are not a whole chunk
   */
  static Points decode(byte[] chunk) {
    try {
      return points(ByteBuffer.wrap(plain(chunk)));
    } catch (IOException | BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalStateException(
          "a metric chunk of " + chunk.length + " bytes is damaged and cannot be read", e);
    }
  }

  private static byte[] body(Points points) {
    int size = points.size();
    ByteBuffer out = ByteBuffer.allocate(10 + size * 28);
    putVarint(out, size);
    for (int i = 0; i < size; i++) {
      putSigned(out, points.step(i) - (i == 0 ? 0 : points.step(i - 1)));
    }
    for (int i = 0; i < size; i++) {
      putSigned(out, points.time(i) - (i == 0 ? 0 : points.time(i - 1)));
    }
    putValues(out, points);
    byte[] bytes = new byte[out.flip().remaining()];
    out.get(bytes);
    return bytes;
  }

  private static void putValues(ByteBuffer out, Points points) {
    int size = points.size();
    int start = out.position();
    long before = 0;
    for (int i = 0; i < size; i++) {
      long bits = Double.doubleToRawLongBits(points.value(i));
      for (int plane = 0; plane < 8; plane++) {
        out.put(start + plane * size + i, (byte) ((bits ^ before) >>> (56 - 8 * plane)));
      }
      before = bits;
    }
    out.position(start + 8 * size);
  }

  private static Points points(ByteBuffer in) {
    long size = varint(in);
    if (size < 0 || size > in.remaining() / SMALLEST) {
      throw new IndexOutOfBoundsException("count " + size);
    }
    long[] steps = sums(in, (int) size);
    long[] times = sums(in, (int) size);
    Points points = new Points((int) size);
    long bits = 0;
    for (int i = 0; i < size; i++) {
      bits ^= planes(in, i, (int) size);
      points.add(steps[i], times[i], Double.longBitsToDouble(bits));
    }
    return points;
  }

  private static long planes(ByteBuffer in, int i, int size) {
    long bits = 0;
    for (int plane = 0; plane < 8; plane++) {
      bits = bits << 8 | in.get(in.position() + plane * size + i) & 0xffL;
    }
    return bits;
  }

  private static long[] sums(ByteBuffer in, int size) {
    long[] sums = new long[size];
    long sum = 0;
    for (int i = 0; i < size; i++) {
      long zigzag = varint(in);
      sum += zigzag >>> 1 ^ -(zigzag & 1);
      sums[i] = sum;
    }
    return sums;
  }

  private static void putSigned(ByteBuffer out, long value) {
    putVarint(out, value << 1 ^ value >> 63);
  }

  private static void putVarint(ByteBuffer out, long value) {
    while ((value & ~0x7fL) != 0) {
      out.put((byte) (value & 0x7f | 0x80));
      value >>>= 7;
    }
    out.put((byte) value);
  }

  private static long varint(ByteBuffer in) {
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

  private static byte[] marked(byte form, byte[] body) {
    return ByteBuffer.allocate(body.length + 1).put(form).put(body).array();
  }

  private static byte[] deflate(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2 + 16);
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        DeflaterOutputStream to = new DeflaterOutputStream(out, deflater)) {
      to.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] plain(byte[] chunk) throws IOException {
    try (Inflater inflater = new Inflater(true);
        ByteArrayInputStream in = new ByteArrayInputStream(chunk)) {
      int form = in.read();
      return switch (form) {
        case PLAIN -> in.readAllBytes();
        case DEFLATED -> new InflaterInputStream(in, inflater).readAllBytes();
        default -> throw new IndexOutOfBoundsException("form " + form);
      };
    }
  }
}
