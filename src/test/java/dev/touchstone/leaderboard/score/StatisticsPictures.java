package dev.touchstone.leaderboard.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Draws the pictures of {@code docs/statistics.md} from boards that are computed here: {@code
 * StatisticsPictures FOLDER}.
 */
final class StatisticsPictures {
  private static final int BINS = 48;

  private StatisticsPictures() {}

  static void main(String[] words) throws IOException {
    var folder = Path.of(words[0]);
    Files.writeString(folder.resolve("statistics-paired.svg"), paired());
    Files.writeString(folder.resolve("statistics-board.svg"), board());
    Files.writeString(folder.resolve("statistics-false.svg"), CorrectionPicture.draw());
  }

  /** A scale from values to pixels. */
  record Scale(double from, double to, double left, double right) {
    double x(double value) {
      return left + (value - from) / (to - from) * (right - left);
    }
  }

  private static String paired() {
    var found = World.of(2_000, 1, .865, .838).estimates(3);
    var one = found.get(0);
    var other = found.get(1);
    var svg =
        new Svg(
            760,
            190,
            "The intervals of two scores overlap, that of their difference does not hold zero");
    var left = new Scale(.80, .90, 20, 370);
    var right = new Scale(-.02, .06, 410, 740);
    histogram(svg, left, other, false, 42);
    histogram(svg, left, one, true, 62);
    svg.text("st-m", 20, 18, "start", "Two scores, each resampled 500 times");
    svg.line("st-l", 20, 130, 370, 130);
    for (var tick : List.of(.80, .82, .84, .86, .88, .90)) label(svg, left, tick, "%.2f");
    var difference = one.minus(other);
    histogram(svg, right, difference, true, 52);
    svg.text("st-m", 410, 18, "start", "Their difference, over the same 500 resamples");
    svg.line("st-l", 410, 130, 740, 130);
    svg.line("st-p st-d", right.x(0), 30, right.x(0), 176);
    for (var tick : List.of(-.02, .0, .02, .04, .06)) label(svg, right, tick, "%+.2f");
    return svg.toString();
  }

  private static void label(Svg svg, Scale scale, double tick, String format) {
    var text = tick == 0 ? "0" : Svg.number(format, tick);
    svg.text("st-m", scale.x(tick), 146, "middle", text);
  }

  private static void histogram(Svg svg, Scale scale, Estimate estimate, boolean gold, int bottom) {
    var counts = new int[BINS];
    var step = (scale.to() - scale.from()) / BINS;
    for (double value : estimate.resampled()) {
      var bin = (int) ((value - scale.from()) / step);
      if (bin >= 0 && bin < BINS) counts[bin]++;
    }
    var most = Arrays.stream(counts).max().orElse(1);
    var width = (scale.right() - scale.left()) / BINS;
    for (int bin = 0; bin < BINS; bin++) {
      var high = 88.0 * counts[bin] / most;
      if (high > 0)
        svg.box(
            (gold ? "st-h" : "st-f") + " st-a",
            scale.left() + bin * width,
            130 - high,
            width - 1,
            high);
    }
    var interval = estimate.interval();
    svg.interval(
        gold,
        scale.x(interval.low()),
        scale.x(estimate.value()),
        scale.x(interval.high()),
        110 + bottom);
  }

  private static String board() {
    var world = World.of(1_500, 1, .866, .86, .855, .826, .815, .80, .76, .70);
    var ranking = world.board(5);
    var svg =
        new Svg(
            760, 300, "A board of eight entries with ranges of ranks, tie groups and all pairs");
    svg.text("st-m", 16, 24, "start", "Rank");
    svg.text("st-m", 110, 24, "start", "Accuracy on 1,500 items, 95 % intervals");
    svg.text("st-m", 505, 24, "start", "Each against each: p");
    var scale = new Scale(.66, .90, 110, 450);
    for (int i = 0; i < ranking.standings().size(); i++) row(svg, ranking, scale, i);
    for (int g = 0; g < ranking.ties().size(); g++) bracket(svg, ranking.ties().get(g), g);
    svg.line("st-l", 110, 274, 450, 274);
    for (var tick : List.of(.7, .75, .8, .85, .9))
      svg.text("st-m", scale.x(tick), 290, "middle", Svg.number("%.2f", tick));
    return svg.toString();
  }

  private static double y(int place) {
    return 48 + 29.0 * place;
  }

  private static void row(Svg svg, Ranking<Integer> ranking, Scale scale, int place) {
    var standing = ranking.standings().get(place);
    var interval = standing.interval();
    svg.text(
        standing.sharesFirst() ? "st-g" : "", 16, y(place) + 4, "start", "" + standing.ranks());
    svg.interval(
        standing.sharesFirst(),
        scale.x(interval.low()),
        scale.x(standing.score()),
        scale.x(interval.high()),
        y(place));
    var name = String.valueOf((char) ('A' + place));
    svg.text("", 480, y(place) + 4, "middle", name);
    for (int other = 0; other < place; other++) cell(svg, ranking, place, other);
    svg.text("", 505 + 31 * place + 14, y(place) + 4, "middle", name);
  }

  private static void cell(Svg svg, Ranking<Integer> ranking, int place, int other) {
    var gap = ranking.comparisons().between(place, other);
    var x = 505 + 31.0 * other;
    var told = ranking.comparisons().told(place, other);
    if (!told) svg.box("st-h st-a", x, y(place) - 13, 29, 26);
    var text = gap.p() < .005 ? "·" : Svg.number("%.2f", gap.p()).replace("0.", ".");
    svg.text(told ? "st-m" : "st-g", x + 14, y(place) + 4, "middle", text);
  }

  /** Groups that overlap stand beside each other. */
  private static void bracket(Svg svg, TieGroup group, int number) {
    var x = 62 + 12 * (number % 3);
    svg.path(
        "st-q",
        String.format(
            Locale.ROOT,
            "M%d %.1fH%dV%.1fH%d",
            x + 6,
            y(group.first()) - 6,
            x,
            y(group.last()) + 6,
            x + 6));
  }
}
