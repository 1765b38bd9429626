package dev.touchstone.review.ui;

import static dev.touchstone.review.ui.Chart.svg;

import dev.touchstone.base.ui.Figures;

/**
 * A square plot whose two axes have the same scale, with its diagonal.
 *
 * @param from the least value on both axes
 * @param to the greatest
 */
record Square(double from, double to) {
  static final int SIZE = 280;
  private static final int LEFT = 46;
  private static final int TOP = 10;
  private static final int SIDE = 216;
  private static final int TICKS = 4;

  double x(double value) {
    return LEFT + share(value) * SIDE;
  }

  double y(double value) {
    return TOP + (1 - share(value)) * SIDE;
  }

  /** Grid, ticks, diagonal and the names of the axes, which must be fixed words. */
  String frame(String below, String beside) {
    var frame = new StringBuilder();
    for (int k = 0; k <= TICKS; k++) frame.append(tick(from + k * (to - from) / TICKS));
    frame.append(
        svg("<path class='diagonal' d='M%.1f %.1fL%.1f %.1f'/>", x(from), y(from), x(to), y(to)));
    frame.append(
        svg(
            "<text x='%d' y='%d' text-anchor='middle'>%s</text>",
            LEFT + SIDE / 2, SIZE - 8, below));
    frame.append(
        svg(
            "<text transform='translate(11 %d) rotate(-90)' text-anchor='middle'>%s</text>",
            TOP + SIDE / 2, beside));
    return frame.toString();
  }

  private String tick(double value) {
    var label = Figures.number(value);
    return svg(
        "<path class='g' d='M%1$d %2$.1fh%3$d'/><text x='%4$d' y='%5$.1f' text-anchor='end'>%6$s</text>"
            + "<text x='%7$.1f' y='%8$d' text-anchor='middle'>%6$s</text>",
        LEFT, y(value), SIDE, LEFT - 5, y(value) + 4, label, x(value), TOP + SIDE + 15);
  }

  private double share(double value) {
    return to == from ? 0.5 : (value - from) / (to - from);
  }
}
