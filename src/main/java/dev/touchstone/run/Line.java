package dev.touchstone.run;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Points as x and y, ordered by x; where several share an x they stay in the order of step, time
 * and value.
 */
record Line(double[] x, double[] y) {

  static Line bySteps(Points points) {
    return of(points, points::step);
  }

  /**
   * @param start what to count from, milliseconds since 1970
   */
  static Line byTimes(Points points, long start) {
    return of(points, i -> points.time(i) - start).ordered();
  }

  /**
   * The values at each step over what another metric was at the same step, the last of several.
   * Points without such a partner, or with NaN or an infinity for one, are left out.
   */
  static Line over(Points partners, Points points) {
    double[] x = new double[points.size()];
    double[] y = new double[points.size()];
    int size = 0;
    for (int i = 0, partner = 0; i < points.size(); i++) {
      partner = lastAt(partners, points.step(i), partner);
      boolean met = partner < partners.size() && partners.step(partner) == points.step(i);
      if (met && Double.isFinite(partners.value(partner))) {
        x[size] = partners.value(partner);
        y[size++] = points.value(i);
      }
    }
    return new Line(x, y).cut(0, size).ordered();
  }

  /** The last place that has this step, or the first one that has a greater one. */
  private static int lastAt(Points points, long step, int from) {
    int at = from;
    while (at < points.size() && points.step(at) < step) {
      at++;
    }
    while (at + 1 < points.size() && points.step(at + 1) == step) {
      at++;
    }
    return at;
  }

  private static Line of(Points points, IntToDoubleFunction x) {
    return new Line(
        IntStream.range(0, points.size()).mapToDouble(x).toArray(),
        IntStream.range(0, points.size()).mapToDouble(points::value).toArray());
  }

  int size() {
    return x.length;
  }

  /** Those within the wanted window. */
  Line within(CurveRequest request) {
    int from = 0;
    int to = size();
    while (from < to && !request.wants(x[from])) {
      from++;
    }
    while (to > from && !request.wants(x[to - 1])) {
      to--;
    }
    return cut(from, to);
  }

  private Line cut(int from, int to) {
    return from == 0 && to == size()
        ? this
        : new Line(Arrays.copyOfRange(x, from, to), Arrays.copyOfRange(y, from, to));
  }

  private Line ordered() {
    if (IntStream.range(1, size()).allMatch(i -> x[i - 1] <= x[i])) {
      return this;
    }
    int[] order =
        IntStream.range(0, size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> x[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Line(
        IntStream.of(order).mapToDouble(i -> x[i]).toArray(),
        IntStream.of(order).mapToDouble(i -> y[i]).toArray());
  }
}
