package dev.touchstone.run;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A whole curve as charts draw it: at most 1,024 places of equally many neighbouring points (the
 * last may have fewer), each with the step, time and value of its last point and the lowest and
 * highest value of all its points, NaN aside. A curve of few points has a place for each. When
 * there is no room for another place, neighbours are joined two by two. Values are rounded to
 * single precision, which keeps their order.
 *
 * <p>Layout: varint points, varint width (points of a place), varint places, steps and times as
 * differences (zigzag varints), last values, and lows and highs if a place has more than one point
 * (float32 each, big endian).
 */
final class Overview {

  private static final int PLACES = 1024;

  private long points;
  private int width;
  private int size;
  private int filled;
  private final long[] steps = new long[PLACES];
  private final long[] times = new long[PLACES];
  private final float[] last = new float[PLACES];
  private final float[] low = new float[PLACES];
  private final float[] high = new float[PLACES];

  Overview() {
    width = 1;
  }

  long points() {
    return points;
  }

  /** Takes points that all come after those it has. */
  Overview extend(Points more) {
    for (int i = 0; i < more.size(); i++) {
      if (size == 0 || filled == width) {
        open();
      }
      put(more.step(i), more.time(i), (float) more.value(i));
    }
    points += more.size();
    return this;
  }

  private void open() {
    if (size == PLACES) {
      join();
    } else {
      begin();
    }
  }

  private void begin() {
    low[size] = Float.NaN;
    high[size] = Float.NaN;
    size++;
    filled = 0;
  }

  /** An even number of full places leaves half as many full ones, so a new one has to begin. */
  private void join() {
    for (int i = 0; i < PLACES / 2; i++) {
      int second = 2 * i + 1;
      steps[i] = steps[second];
      times[i] = times[second];
      last[i] = last[second];
      low[i] = lower(low[second - 1], low[second]);
      high[i] = higher(high[second - 1], high[second]);
    }
    size = PLACES / 2;
    width *= 2;
    begin();
  }

  private void put(long step, long time, float value) {
    int at = size - 1;
    steps[at] = step;
    times[at] = time;
    last[at] = value;
    low[at] = lower(low[at], value);
    high[at] = higher(high[at], value);
    filled++;
  }

  private static float lower(float a, float b) {
    return b < a || Float.isNaN(a) ? b : a;
  }

  private static float higher(float a, float b) {
    return b > a || Float.isNaN(a) ? b : a;
  }

  Drawing bySteps() {
    return drawing(steps, 0);
  }

  /**
   * @param start what to count from, milliseconds since 1970
   */
  Drawing byTimes(long start) {
    return drawing(times, start);
  }

  private Drawing drawing(long[] x, long origin) {
    double[] at = new double[size];
    for (int i = 0; i < size; i++) {
      at[i] = x[i] - origin;
    }
    return new Drawing(points, at, doubles(last), doubles(low), doubles(high));
  }

  private double[] doubles(float[] column) {
    double[] doubles = new double[size];
    for (int i = 0; i < size; i++) {
      doubles[i] = column[i];
    }
    return doubles;
  }

  byte[] encode() {
    ByteBuffer out = ByteBuffer.allocate(30 + size * 32);
    Varint.put(out, points);
    Varint.put(out, width);
    Varint.put(out, size);
    putDifferences(out, steps);
    putDifferences(out, times);
    putFloats(out, last);
    if (width > 1) {
      putFloats(out, low);
      putFloats(out, high);
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  static Overview decode(byte[] body) {
    ByteBuffer in = ByteBuffer.wrap(body);
    Overview overview = new Overview();
    overview.points = Varint.get(in);
    overview.width = (int) Varint.get(in);
    overview.size = (int) Varint.get(in);
    overview.filled = (int) (overview.points - (overview.size - 1L) * overview.width);
    overview.sums(in, overview.steps);
    overview.sums(in, overview.times);
    overview.floats(in, overview.last);
    boolean ranges = overview.width > 1;
    overview.floats(ranges ? in : in.position(in.position() - 4 * overview.size), overview.low);
    overview.floats(ranges ? in : in.position(in.position() - 4 * overview.size), overview.high);
    return overview;
  }

  private void putDifferences(ByteBuffer out, long[] column) {
    for (int i = 0; i < size; i++) {
      Varint.putSigned(out, column[i] - (i == 0 ? 0 : column[i - 1]));
    }
  }

  private void putFloats(ByteBuffer out, float[] column) {
    out.asFloatBuffer().put(column, 0, size);
    out.position(out.position() + 4 * size);
  }

  private void sums(ByteBuffer in, long[] column) {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Varint.getSigned(in);
      column[i] = sum;
    }
  }

  private void floats(ByteBuffer in, float[] column) {
    in.asFloatBuffer().get(column, 0, size);
    in.position(in.position() + 4 * size);
  }
}
