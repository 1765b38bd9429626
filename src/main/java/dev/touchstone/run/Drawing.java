package dev.touchstone.run;

import dev.touchstone.run.CurveSet.Curve;
import java.util.UUID;

/**
 * A curve as places that follow one another, each of one or more points.
 *
 * @param count how many points there are in all
 * @param last the value of each place's last point
 */
record Drawing(long count, double[] x, double[] last, double[] low, double[] high) {

  /** A place for each point. */
  static Drawing of(Line line) {
    return new Drawing(line.size(), line.x(), line.y(), line.y(), line.y());
  }

  /**
   * At most this many places, each made of as many neighbours as the others, so that no stray x can
   * squeeze the rest into one. Its range is that of all of them, so that no spike is lost.
   */
  Drawing within(int places) {
    if (x.length <= places) {
      return this;
    }
    Drawing fewer =
        new Drawing(
            count, new double[places], new double[places], new double[places], new double[places]);
    for (int place = 0; place < places; place++) {
      fewer.fill(place, this, edge(place, places), edge(place + 1, places));
    }
    return fewer;
  }

  private int edge(int place, int places) {
    return (int) ((long) x.length * place / places);
  }

  private void fill(int place, Drawing finer, int from, int to) {
    x[place] = finer.x[to - 1];
    last[place] = finer.last[to - 1];
    double least = finer.low[from];
    double greatest = finer.high[from];
    for (int i = from + 1; i < to; i++) {
      least = finer.low[i] < least || Double.isNaN(least) ? finer.low[i] : least;
      greatest = finer.high[i] > greatest || Double.isNaN(greatest) ? finer.high[i] : greatest;
    }
    low[place] = least;
    high[place] = greatest;
  }

  Curve curve(UUID run) {
    return new Curve(run, count, x, last, low, high);
  }
}
