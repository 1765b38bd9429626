package dev.touchstone.review.ui;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.score.Interval;

/** Writes an estimate with as many digits as its interval supports, plus one. */
final class Digits {
  private static final int MOST = 6;
  private static final int USUAL = 4;

  private Digits() {}

  static int of(double margin) {
    if (!(margin > 0)) return USUAL;
    return Math.clamp((int) Math.ceil(-Math.log10(margin)) + 1, 0, MOST);
  }

  /** A score that is the same whichever rows are drawn has no doubt of that kind to show. */
  static String estimate(double value, Interval interval) {
    if (interval.margin() == 0) return Figures.number(value) + ", constant";
    var digits = of(interval.margin());
    return Figures.fixed(value, digits) + " ± " + Figures.fixed(interval.margin(), digits);
  }

  static String interval(Interval interval) {
    var digits = of(interval.margin());
    return Figures.fixed(interval.low(), digits) + " to " + Figures.fixed(interval.high(), digits);
  }

  /** “p < 0.001”, “p = 0.03”. */
  static String p(double p) {
    if (p < 0.001) return "p < 0.001";
    return "p = " + Figures.fixed(p, p < 0.1 ? 3 : 2);
  }
}
