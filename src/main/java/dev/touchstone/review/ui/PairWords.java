package dev.touchstone.review.ui;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.review.Comparison;
import dev.touchstone.review.paired.Difference;
import dev.touchstone.review.paired.Discordance;

/** What a comparison found, in sentences. */
record PairWords(Comparison pair, Metric metric) {
  String first() {
    return pair.first().name();
  }

  String second() {
    return pair.second().name();
  }

  /** The headline. */
  String finding() {
    var overall = pair.overall();
    if (overall == null) return first() + " beside " + second();
    if (!overall.told()) return "These rows cannot tell %s from %s".formatted(first(), second());
    return better(overall) ? better(first(), second()) : better(second(), first());
  }

  String doubt() {
    if (pair.overall() != null)
      return "First minus second, paired over the same %s %s rows."
          .formatted(Figures.count(pair.rows()), pair.split().word());
    return pair.said() == null
        ? "What was said of single rows cannot be shown for these two."
        : "Labels are hidden until the close, so this shows only where the two say the same and where"
            + " not.";
  }

  String difference() {
    var overall = pair.overall();
    if (overall == null) return "";
    var digits = Digits.of(overall.interval().margin());
    return "%s minus %s: %s, 95 %% interval %s, %s. %s."
        .formatted(
            first(),
            second(),
            Figures.fixed(overall.value(), digits),
            Digits.interval(overall.interval()),
            Digits.p(overall.p()),
            overall.told() ? "Zero is outside" : "Zero is inside, so it may be chance");
  }

  /** What the board, which looks at all pairs, says of the two. */
  String onBoard() {
    var gap = pair.onBoard();
    if (gap == null) return "";
    var digits = Digits.of(gap.margin());
    return "On the board, corrected for comparing all pairs: %s ± %s, %s. %s."
        .formatted(
            Figures.fixed(gap.difference(), digits),
            Figures.fixed(gap.margin(), digits),
            Digits.p(gap.p()),
            gap.includesZero() ? "A tie" : "Told apart");
  }

  String said() {
    var said = pair.said();
    if (said == null) return "";
    if (said.same() != null)
      return "They give the same class on %s %% of the rows."
          .formatted(Figures.fixed(100 * said.same(), 1));
    var limits = said.limits();
    if (limits == null) return "";
    return "%s predicts %s more than %s on average; 95 %% of the differences lie between %s and %s (limits of agreement, Bland and Altman 1986)."
        .formatted(
            first(),
            Figures.number(limits.bias()),
            second(),
            Figures.number(limits.low()),
            Figures.number(limits.high()));
  }

  String discordance(Discordance table) {
    return "Where only one of the two is %s: %s %s, %s %s. %s: %s."
        .formatted(
            numbers() ? "closer" : "right",
            first(),
            Figures.count(table.onlyFirst()),
            second(),
            Figures.count(table.onlySecond()),
            numbers() ? "Exact sign test" : "McNemar's exact test",
            Digits.p(table.p()));
  }

  String closer() {
    var judged = pair.judged();
    if (judged == null) return "";
    return "%s is closer on %s rows, %s on %s. Points below the diagonal: the second is closer."
        .formatted(
            first(),
            Figures.count(judged.table().onlyFirst()),
            second(),
            Figures.count(judged.table().onlySecond()));
  }

  boolean numbers() {
    return pair.judged() != null && pair.judged().errors() != null;
  }

  private boolean better(Difference overall) {
    return overall.value() > 0 == metric.higherIsBetter();
  }

  private static String better(String one, String other) {
    return one + " is better than " + other;
  }
}
