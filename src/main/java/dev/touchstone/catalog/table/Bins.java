package dev.touchstone.catalog.table;

import dev.touchstone.catalog.Bin;
import dev.touchstone.catalog.ColumnType;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bins of equal width: as many as the Rice rule asks for (twice the cube root of the number of
 * values), 1 to 20. Whole numbers get bins of whole width, so that none is favoured.
 */
record Bins(double from, double width, int count) {
  private static final int MOST = 20;

  static Bins over(ColumnType type, double min, double max, long values) {
    int wanted = Math.clamp((long) Math.ceil(2 * Math.cbrt(values)), 1, MOST);
    double range = max - min;
    if (range <= 0 || !Double.isFinite(range)) return new Bins(min, 1, 1);
    return type == ColumnType.INTEGER
        ? whole(min, range, wanted)
        : new Bins(min, range / wanted, wanted);
  }

  private static Bins whole(double min, double range, int wanted) {
    if (range < MOST) return new Bins(min, 1, (int) range + 1);
    double width = Math.ceil((range + 1) / wanted);
    return new Bins(min, width, (int) Math.ceil((range + 1) / width));
  }

  List<Bin> filled(long[] counts) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Bin(from + i * width, from + (i + 1) * width, counts[i]))
        .toList();
  }
}
