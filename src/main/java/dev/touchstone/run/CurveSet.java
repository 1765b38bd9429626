package dev.touchstone.run;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.UUID;

/**
 * One metric of many runs as a chart draws it, one curve for each run that was asked for, in that
 * order.
 */
public record CurveSet(List<Curve> curves) {

  private static final int MAGIC = 0x5453_4331;
  private static final int HEAD = 8;
  private static final int CURVE_HEAD = 16 + 4 + 8 + 8;

  /**
   * Places of equal or nearly equal numbers of neighbouring points, ordered by x; a place stands at
   * its last point. Empty where the run has no such metric.
   *
   * @param count how many points there are in full within the window
   * @param low the lowest value of each place; NaN only where a place has nothing else
   * @param high the highest value of each place, likewise
   */
  public record Curve(
      UUID run, long count, double[] x, double[] last, double[] low, double[] high) {

    public int size() {
      return x.length;
    }
  }

  /**
   * Little endian: int32 magic, int32 curves; for each curve the run's id (16 bytes, big endian),
   * int32 n, int64 count, float64 x0, then as float32 n times x - x0, last, low and high. x0 is the
   * first x, 0 for an empty curve.
   */
  public byte[] binary() {
    int size = curves.stream().mapToInt(curve -> CURVE_HEAD + 16 * curve.size()).sum();
    ByteBuffer out = ByteBuffer.allocate(HEAD + size).order(ByteOrder.LITTLE_ENDIAN);
    out.putInt(MAGIC).putInt(curves.size());
    curves.forEach(curve -> put(out, curve));
    return out.array();
  }

  private static void put(ByteBuffer out, Curve curve) {
    double origin = curve.size() == 0 ? 0 : curve.x()[0];
    putId(out, curve.run());
    out.putInt(curve.size()).putLong(curve.count()).putDouble(origin);
    putFloats(out, curve.x(), origin);
    putFloats(out, curve.last(), 0);
    putFloats(out, curve.low(), 0);
    putFloats(out, curve.high(), 0);
  }

  private static void putId(ByteBuffer out, UUID id) {
    out.putLong(Long.reverseBytes(id.getMostSignificantBits()));
    out.putLong(Long.reverseBytes(id.getLeastSignificantBits()));
  }

  private static void putFloats(ByteBuffer out, double[] column, double origin) {
    for (double value : column) {
      out.putFloat((float) (value - origin));
    }
  }
}
