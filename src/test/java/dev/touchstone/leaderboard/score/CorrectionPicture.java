package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How often boards of equal entries name one better than another, and how many true differences are
 * found: without correction, with Holm's and with the step-down of the board.
 */
final class CorrectionPicture {
  private static final int BOARDS = 1_000;
  private static final int[] SIZES = {2, 4, 8, 12, 20, 30};

  private CorrectionPicture() {}

  static String draw() {
    var svg = new Svg(760, 250, "Boards of equals that name a difference, by method");
    var plain = new double[SIZES.length];
    var holm = new double[SIZES.length];
    var board = new double[SIZES.length];
    for (int k = 0; k < SIZES.length; k++) {
      var world = equals(SIZES[k]);
      plain[k] = share(seed -> told(world.board(seed), 1));
      holm[k] = share(seed -> holm(world.board(seed)));
      board[k] = share(seed -> stepDown(world.board(seed)));
    }
    svg.text(
        "st-m", 16, 22, "start", "False: boards of equal entries on which any two are told apart");
    curve(svg, plain, "st-p st-d", "no correction");
    curve(svg, holm, "st-p", "Holm");
    curve(svg, board, "st-q", "step-down");
    axes(svg);
    found(svg);
    return svg.toString();
  }

  private static World equals(int entries) {
    var same = new double[entries];
    Arrays.fill(same, .8);
    return World.of(400, 1, same);
  }

  private static double x(int size) {
    return 50 + size / 30.0 * 260;
  }

  /** Shares are drawn by their square root, so that 5 % and 90 % can both be read. */
  private static double y(double share) {
    return 215 - Math.sqrt(share) * 170;
  }

  private static void curve(Svg svg, double[] shares, String classes, String name) {
    var path = new StringBuilder();
    for (int k = 0; k < SIZES.length; k++)
      path.append(
          String.format(Locale.ROOT, "%s%.1f %.1f", k == 0 ? "M" : "L", x(SIZES[k]), y(shares[k])));
    svg.path(classes, path.toString());
    var last = shares[SIZES.length - 1];
    var up = name.equals("Holm") ? 12 : name.equals("step-down") ? -6 : 0;
    svg.text(
        classes.startsWith("st-q") ? "st-g" : "st-m",
        x(30) + 8,
        y(last) + 4 + up,
        "start",
        Svg.number("%.1f %% ", 100 * last) + name);
  }

  private static void axes(Svg svg) {
    svg.line("st-l", 50, 215, 310, 215);
    for (int size : SIZES) svg.text("st-m", x(size), 231, "middle", "" + size);
    svg.text("st-m", 180, 247, "middle", "entries");
    for (double share : new double[] {.05, .25, .5, 1}) {
      svg.line("st-l", 50, y(share), 310, y(share));
      svg.text("st-m", 44, y(share) + 4, "end", Svg.number("%.0f %%", 100 * share));
    }
  }

  /** Ten entries, 0.5 % apart, over 3,000 items: all 45 differences are true. */
  private static void found(Svg svg) {
    var world =
        World.of(3_000, 1, IntStream.range(0, 10).mapToDouble(k -> .86 - .008 * k).toArray());
    var holm = mean(seed -> holm(world.board(seed)));
    var board = mean(seed -> stepDown(world.board(seed)));
    svg.text("st-m", 460, 22, "start", "True: of 45 differences, found on average");
    bar(svg, 60, holm, "Holm", "st-f");
    bar(svg, 110, board, "step-down", "st-h");
  }

  private static void bar(Svg svg, int y, double count, String name, String classes) {
    svg.box(classes, 540, y, count / 45 * 190, 22);
    svg.text("st-m", 532, y + 16, "end", name);
    svg.text("", 546 + count / 45 * 190, y + 16, "start", Svg.number("%.1f", count));
  }

  private static double share(ToIntFunction<Integer> told) {
    return boards().filter(seed -> told.applyAsInt(seed) > 0).count() / (double) BOARDS;
  }

  private static double mean(ToIntFunction<Integer> told) {
    return boards().map(told::applyAsInt).average().orElseThrow();
  }

  private static IntStream boards() {
    return IntStream.range(0, BOARDS).parallel();
  }

  private static int stepDown(Ranking<Integer> board) {
    var pairs = board.comparisons();
    return (int)
        IntStream.range(0, pairs.entries())
            .mapToLong(
                a -> IntStream.range(a + 1, pairs.entries()).filter(b -> pairs.told(a, b)).count())
            .sum();
  }

  /** How many pairs a single bar at 5 % for so many comparisons lets through. */
  private static int told(Ranking<Integer> board, long comparisons) {
    var bar = Quantile.normal(1 - .05 / (2.0 * comparisons));
    return (int) Arrays.stream(sure(board)).filter(sure -> sure > bar).count();
  }

  private static int holm(Ranking<Integer> board) {
    var sure = sure(board);
    Arrays.sort(sure);
    var found = 0;
    while (found < sure.length
        && sure[sure.length - 1 - found] > Quantile.normal(1 - .05 / (2.0 * (sure.length - found))))
      found++;
    return found;
  }

  /** Of every pair how many standard errors it is apart, on the normal scale. */
  private static double[] sure(Ranking<Integer> board) {
    var pairs = board.comparisons();
    return IntStream.range(0, pairs.entries())
        .boxed()
        .flatMapToDouble(
            a ->
                IntStream.range(a + 1, pairs.entries())
                    .mapToDouble(
                        b -> Math.abs(pairs.between(a, b).difference()) / pairs.error(a, b)))
        .map(t -> Student.toNormal(t, 399))
        .toArray();
  }
}
