package dev.touchstone.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where all metrics of a run stand, in few bytes: varint number of metrics, varint length of the
 * names, the names (each with its varint length in UTF-8), then the values (float64, big endian),
 * times and steps (each the difference to the one before it, zigzag varints). Runs of one
 * experiment mostly have the same names, which are read once.
 */
final class PackedSheet {
  private static final int LONGEST_VARINT = 10;

  private byte[] names = {};
  private List<String> keys = List.of();

  /**
   * @param latest by name
   */
  static byte[] encode(List<LatestMetric> latest) {
    byte[] names = names(latest);
    ByteBuffer out =
        ByteBuffer.allocate(
            2 * LONGEST_VARINT + names.length + latest.size() * (8 + 2 * LONGEST_VARINT));
    Varint.put(out, latest.size());
    Varint.put(out, names.length);
    out.put(names);
    latest.forEach(metric -> out.putDouble(metric.value()));
    put(out, latest.stream().mapToLong(LatestMetric::time).toArray());
    put(out, latest.stream().mapToLong(LatestMetric::step).toArray());
    return Arrays.copyOf(out.array(), out.position());
  }

  private static byte[] names(List<LatestMetric> latest) {
    List<byte[]> texts =
        latest.stream().map(metric -> metric.key().getBytes(StandardCharsets.UTF_8)).toList();
    ByteBuffer out =
        ByteBuffer.allocate(texts.stream().mapToInt(text -> text.length + LONGEST_VARINT).sum());
    texts.forEach(
        text -> {
          Varint.put(out, text.length);
          out.put(text);
        });
    return Arrays.copyOf(out.array(), out.position());
  }

  private static void put(ByteBuffer out, long[] column) {
    long before = 0;
    for (long value : column) {
      Varint.putSigned(out, value - before);
      before = value;
    }
  }

  /** The metrics of one run after another, by name. */
  List<MetricPoint> decode(byte[] body) {
    ByteBuffer in = ByteBuffer.wrap(body);
    int size = (int) Varint.get(in);
    names(in, size);
    double[] values = new double[size];
    in.asDoubleBuffer().get(values);
    in.position(in.position() + 8 * size);
    long[] times = column(in, size);
    long[] steps = column(in, size);
    List<MetricPoint> metrics = new ArrayList<>(size);
    for (int i = 0; i < size; i++)
      metrics.add(new MetricPoint(keys.get(i), values[i], times[i], steps[i]));
    return metrics;
  }

  private void names(ByteBuffer in, int size) {
    int length = (int) Varint.get(in);
    int end = in.position() + length;
    if (!Arrays.equals(names, 0, names.length, in.array(), in.position(), end)) {
      names = Arrays.copyOfRange(in.array(), in.position(), end);
      keys = keys(ByteBuffer.wrap(names), size);
    }
    in.position(end);
  }

  private static List<String> keys(ByteBuffer in, int size) {
    List<String> keys = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      byte[] text = new byte[(int) Varint.get(in)];
      in.get(text);
      keys.add(new String(text, StandardCharsets.UTF_8));
    }
    return keys;
  }

  private static long[] column(ByteBuffer in, int size) {
    long[] column = new long[size];
    long before = 0;
    for (int i = 0; i < size; i++) column[i] = before += Varint.getSigned(in);
    return column;
  }
}
