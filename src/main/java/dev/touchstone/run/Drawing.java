package dev.touchstone.run;

import dev.touchstone.run.CurveSet.Curve;
import java.util.UUID;

/**
 * The places of a curve under way. Each place is filled from one or more points or smaller places
 * that follow one another; its range is that of all of them, so that no spike is lost.
 */
record Drawing(long count, double[] x, double[] last, double[] low, double[] high) {

  static Drawing of(int size, long count) {
    return new Drawing(
        count, new double[size], new double[size], new double[size], new double[size]);
  }

  /** The points of a line within the wanted window, in at most as many places as are wanted. */
  static Drawing of(Line line, CurveRequest request) {
    Line seen = request.whole() ? line : within(line, request);
    int places = Math.min(seen.size(), request.buckets());
    Drawing drawing = of(places, seen.size());
    for (int place = 0; place < places; place++) {
      drawing.fill(place, seen, edge(seen, place, places), edge(seen, place + 1, places));
    }
    return drawing;
  }

  private static Line within(Line line, CurveRequest request) {
    int from = 0;
    int to = line.size();
    while (from < to && !request.wants(line.x()[from])) {
      from++;
    }
    while (to > from && !request.wants(line.x()[to - 1])) {
      to--;
    }
    return line.cut(from, to);
  }

  /** Places hold equally many points, so that no stray x can squeeze the rest into one. */
  private static int edge(Line line, int place, int places) {
    return (int) ((long) line.size() * place / places);
  }

  private void fill(int place, Line line, int from, int to) {
    x[place] = line.x()[to - 1];
    last[place] = line.y()[to - 1];
    double least = Double.NaN;
    double greatest = Double.NaN;
    for (int i = from; i < to; i++) {
      double y = line.y()[i];
      least = y < least || Double.isNaN(least) ? y : least;
      greatest = y > greatest || Double.isNaN(greatest) ? y : greatest;
    }
    low[place] = least;
    high[place] = greatest;
  }

  Curve curve(UUID run) {
    return new Curve(run, count, x, last, low, high);
  }
}
