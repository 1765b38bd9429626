package dev.touchstone.review.ui;

import static dev.touchstone.review.ui.Chart.svg;

import dev.touchstone.base.ui.AxisScale;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.review.Comparison.Pair;
import dev.touchstone.review.paired.Calibration;
import dev.touchstone.review.paired.Difference;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Draws what two entries look like beside each other. */
final class PairCharts {
  private static final int WIDTH = 420;
  private static final int HEADER = 18;
  private static final int ROW = 32;

  /** More points than this are thinned out: they would lie on one another. */
  private static final int MOST_POINTS = 2_000;

  private PairCharts() {}

  /** The interval of the difference, with zero. */
  static Chart difference(Difference difference, String unit, String sentence) {
    var interval = difference.interval();
    var scale = AxisScale.over(List.of(interval.low(), interval.high(), 0.0), WIDTH);
    var row =
        scale.rule(0, ROW)
            + scale.interval(interval.low(), difference.value(), interval.high(), ROW);
    var content =
        scale.header() + svg("<g transform='translate(0 %d)'>%s</g>", HEADER, scale.row(ROW, row));
    return new Chart(
        "Difference in " + unit + ", 95 % interval", WIDTH, HEADER + ROW, content, sentence);
  }

  /** How often an entry is right where it says how likely. */
  static Chart reliability(String name, Calibration calibration) {
    var square = new Square(0, 1);
    var most = calibration.bins().stream().mapToLong(Calibration.Bin::rows).max().orElse(1);
    var content = new StringBuilder(square.frame("said", "right"));
    calibration
        .bins()
        .forEach(
            bin ->
                content.append(
                    svg(
                        "<circle class='point' cx='%.1f' cy='%.1f' r='%.1f'/>",
                        square.x(bin.said()),
                        square.y(bin.right()),
                        2.5 + 5.5 * Math.sqrt((double) bin.rows() / most))));
    return new Chart(name, Square.SIZE, Square.SIZE, content.toString(), words(calibration));
  }

  private static String words(Calibration calibration) {
    var over = calibration.bins().stream().filter(b -> b.right() < b.said()).count();
    return "Expected calibration error %s over %d bins; in %d of %d with rows it is right less often than it says. Area: rows."
        .formatted(
            Figures.fixed(calibration.error(), 3),
            calibration.width(),
            over,
            calibration.bins().size());
  }

  /** Absolute errors row by row; below the diagonal the second is the closer. */
  static Chart errors(Pair<double[]> errors, String sentence) {
    var first = errors.first();
    var second = errors.second();
    var to = Arrays.stream(first).max().orElse(1);
    to = Math.max(to, Arrays.stream(second).max().orElse(1));
    var square = new Square(0, to == 0 ? 1 : to);
    var step = Math.max(1, first.length / MOST_POINTS);
    var content = new StringBuilder(square.frame("absolute error of the first", "of the second"));
    IntStream.iterate(0, i -> i < first.length, i -> i + step)
        .forEach(i -> content.append(point(square, first[i], second[i])));
    var thinned = step == 1 ? "" : " Every %dth row is drawn.".formatted(step);
    return new Chart(
        "Errors row by row", Square.SIZE, Square.SIZE, content.toString(), sentence + thinned);
  }

  private static String point(Square square, double x, double y) {
    return svg(
        "<circle class='point faded' cx='%.1f' cy='%.1f' r='2.2'/>", square.x(x), square.y(y));
  }
}
