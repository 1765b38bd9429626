package dev.touchstone.leaderboard.ui;

import dev.touchstone.leaderboard.HistoryStep;
import java.util.ArrayList;
import java.util.List;

/**
 * The scale of scores over time. It holds all that ever led and most of the others; a baseline far
 * below must not press the rest into one line, so it is drawn at the edge.
 */
record HistoryScale(double from, double to) {
  private static final double FAR = 1.0;
  private static final double MARGIN = 0.08;

  static HistoryScale of(List<HistoryStep> steps) {
    var last =
        steps.stream().filter(HistoryStep::leads).reduce((a, b) -> b).orElse(steps.getLast());
    var values = new ArrayList<Double>();
    steps.forEach(step -> values.add(step.score()));
    var interval = last.leading();
    var low = interval == null ? last.score() : interval.low();
    var high = interval == null ? last.score() : interval.high();
    for (var value : nearestFirst(values, last.score())) {
      var reach = FAR * (high - low);
      if (value < low - reach || value > high + reach) break;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    var pad = high > low ? (high - low) * MARGIN : Math.max(Math.abs(high) * 0.05, 1e-3);
    return new HistoryScale(low - pad, high + pad);
  }

  private static List<Double> nearestFirst(List<Double> values, double centre) {
    return values.stream()
        .sorted((a, b) -> Double.compare(Math.abs(a - centre), Math.abs(b - centre)))
        .toList();
  }

  /** 0 at the lower end, 1 at the upper. */
  double share(double value) {
    return (value - from) / (to - from);
  }

  boolean holds(double value) {
    return from <= value && value <= to;
  }

  double nearest(double value) {
    return Math.clamp(value, from, to);
  }

  List<Double> ticks() {
    return axis().ticks();
  }

  int decimals() {
    return axis().decimals();
  }

  private Axis axis() {
    return new Axis(from, to, 1);
  }
}
