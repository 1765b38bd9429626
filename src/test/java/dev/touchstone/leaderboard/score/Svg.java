package dev.touchstone.leaderboard.score;

import java.util.Locale;

/** A small drawing that is legible on light and on dark paper. */
final class Svg {
  private static final String STYLE =
      "svg.st{color-scheme:light dark}"
          + ".st{font:12px system-ui,sans-serif}"
          + ".st text{fill:#6b747c;fill:light-dark(#171B1F,#E8EBED)}"
          + ".st text.st-m{fill:#6b747c;fill:light-dark(#5B656E,#9AA5AD)}"
          + ".st text.st-g{fill:#8a6a10;fill:light-dark(#7A5500,#EBC468)}"
          + ".st .st-l{stroke:#8a949c;stroke:light-dark(#C8CED2,#3A444B);fill:none}"
          + ".st .st-p{stroke:#6b747c;stroke:light-dark(#5B656E,#9AA5AD);stroke-width:2;fill:none}"
          + ".st .st-q{stroke:#b08a1e;stroke:light-dark(#8F6A0A,#EBC468);stroke-width:2;fill:none}"
          + ".st .st-d{stroke-dasharray:5 4}"
          + ".st .st-f{fill:#6b747c;fill:light-dark(#5B656E,#9AA5AD)}"
          + ".st .st-h{fill:#b08a1e;fill:light-dark(#8F6A0A,#EBC468)}"
          + ".st .st-a{fill-opacity:.22}";

  private final StringBuilder content = new StringBuilder();
  private final int width;
  private final int height;
  private final String words;

  Svg(int width, int height, String words) {
    this.width = width;
    this.height = height;
    this.words = words;
  }

  Svg line(String classes, double x1, double y1, double x2, double y2) {
    return add("<path class='%s' d='M%.1f %.1fL%.1f %.1f'/>", classes, x1, y1, x2, y2);
  }

  Svg path(String classes, String data) {
    return add("<path class='%s' d='%s'/>", classes, data);
  }

  Svg box(String classes, double x, double y, double boxWidth, double boxHeight) {
    return add(
        "<rect class='%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>",
        classes, x, y, boxWidth, boxHeight);
  }

  Svg dot(String classes, double x, double y, double radius) {
    return add("<circle class='%s' cx='%.1f' cy='%.1f' r='%.1f'/>", classes, x, y, radius);
  }

  Svg text(String classes, double x, double y, String anchor, String text) {
    return add(
        "<text class='%s' x='%.1f' y='%.1f' text-anchor='%s'>%s</text>",
        classes, x, y, anchor, text);
  }

  /** A line with end caps and a dot at the estimate. */
  Svg interval(boolean gold, double low, double at, double high, double y) {
    var line = gold ? "st-q" : "st-p";
    return line(line, low, y, high, y)
        .line(line, low, y - 4, low, y + 4)
        .line(line, high, y - 4, high, y + 4)
        .dot(gold ? "st-h" : "st-f", at, y, 4);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "<svg class='st' xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' role='img' aria-label='%s'>"
            + "<style>%s</style>%s</svg>%n",
        width,
        height,
        words,
        STYLE,
        content);
  }

  static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value).replace('-', '−');
  }

  private Svg add(String format, Object... values) {
    content.append(String.format(Locale.ROOT, format, values));
    return this;
  }
}
