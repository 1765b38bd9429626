package dev.touchstone.run;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;

/**
 * How the points of several metrics are kept together until they are folded: varint number of
 * metrics, varint length of the names as they are, varint length as kept, the names (each with its
 * varint length in UTF-8 and varint count of points) deflated, or plain where that is not shorter,
 * then one {@link Chunk} of all points, metric after metric.
 */
final class Batch {

  private Batch() {}

  static byte[] encode(Map<String, Points> metrics) {
    Points all = new Points(metrics.values().stream().mapToInt(Points::size).sum());
    metrics.values().forEach(all::addAll);
    byte[] names = names(metrics);
    byte[] packed = Deflation.deflate(names, 0, names.length);
    byte[] points = Chunk.encode(all);
    ByteBuffer out = ByteBuffer.allocate(30 + packed.length + points.length);
    Varint.put(out, metrics.size());
    Varint.put(out, names.length);
    Varint.put(out, packed.length);
    out.put(packed.length < names.length ? packed : names).put(points);
    return Arrays.copyOf(out.array(), out.position());
  }

  private static byte[] names(Map<String, Points> metrics) {
    List<byte[]> texts =
        metrics.keySet().stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
    ByteBuffer out = ByteBuffer.allocate(texts.stream().mapToInt(text -> text.length + 20).sum());
    int place = 0;
    for (Points points : metrics.values()) {
      byte[] text = texts.get(place++);
      Varint.put(out, text.length);
      out.put(text);
      Varint.put(out, points.size());
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  /**
   * @throws IllegalStateException if the bytes are not a whole batch
   */
  static Map<String, Points> decode(byte[] batch) {
    try {
      return read(ByteBuffer.wrap(batch));
    } catch (DataFormatException | BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IllegalStateException(
          "a batch of metrics of " + batch.length + " bytes is damaged and cannot be read", e);
    }
  }

  private static Map<String, Points> read(ByteBuffer in) throws DataFormatException {
    int metrics = (int) Varint.get(in);
    int length = (int) Varint.get(in);
    byte[] kept = bytes(in, (int) Varint.get(in));
    byte[] names = kept.length < length ? Deflation.inflate(kept, 0, length) : kept;
    Points all = Chunk.decode(bytes(in, in.remaining()));
    return parts(ByteBuffer.wrap(names), metrics, all);
  }

  private static Map<String, Points> parts(ByteBuffer names, int metrics, Points all) {
    Map<String, Points> parts = new LinkedHashMap<>();
    int from = 0;
    for (int i = 0; i < metrics; i++) {
      String key = new String(bytes(names, (int) Varint.get(names)), StandardCharsets.UTF_8);
      int to = from + (int) Varint.get(names);
      parts.computeIfAbsent(key, unseen -> new Points(0)).addAll(all.part(from, to));
      from = to;
    }
    return parts;
  }

  private static byte[] bytes(ByteBuffer in, int count) {
    if (count < 0 || count > in.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[count];
    in.get(bytes);
    return bytes;
  }
}
