package dev.touchstone.run.ui;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.Direction;
import dev.touchstone.run.Run;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a comparison comes to, no more than the values support.
 *
 * @param headline one sentence without a full stop
 * @param doubt what limits it
 */
record Verdict(String headline, String doubt) {

  /** Judged by the metric of the comparison. */
  static Verdict of(Compared compared) {
    List<RunLine> lines = compared.lines();
    boolean tracked = compared.runs().stream().allMatch(Run::tracked);
    return tracked
        ? of(lines, compared.metric(), () -> Rated.bySettings(compared))
        : of(lines, compared.metric());
  }

  /**
   * @param metric the metric to judge by; empty text when nothing was measured
   */
  static Verdict of(List<RunLine> lines, String metric) {
    return of(lines, metric, () -> Rated.byRecipe(measured(lines, metric), metric));
  }

  private static Verdict of(List<RunLine> lines, String metric, Supplier<List<Rated>> groups) {
    String plain = "Compare " + Figures.count(lines.size(), "run", "runs");
    List<RunLine> measured = measured(lines, metric);
    if (lines.size() < 2) return new Verdict(plain, "Choose at least two runs of an experiment.");
    if (lines.stream().map(l -> l.kind().inputs()).distinct().count() > 1)
      return new Verdict(plain, "They were made from different data, so no value ranks them.");
    if (measured.size() < 2)
      return new Verdict(plain, "Fewer than two of them have measured something in common.");
    Verdict verdict = ranked(groups.get(), measured, metric);
    return measured.size() == lines.size()
        ? verdict
        : verdict.without(lines.size() - measured.size());
  }

  private static List<RunLine> measured(List<RunLine> lines, String metric) {
    return lines.stream().filter(l -> l.value(metric).isPresent()).toList();
  }

  private static Verdict ranked(List<Rated> groups, List<RunLine> lines, String metric) {
    boolean seeds = groups.size() > 1 && groups.stream().limit(2).allMatch(Rated::overSeeds);
    return seeds ? bySeeds(groups, metric) : bySingleRuns(lines, metric);
  }

  private static Verdict bySeeds(List<Rated> groups, String metric) {
    SeedSpread best = groups.getFirst().spread();
    SeedSpread next = groups.get(1).spread();
    String noise = best.apartFrom(next) ? "beyond seed noise" : "within seed noise";
    return new Verdict(
        "%s is ahead by %s, %s"
            .formatted(groups.getFirst().title(), amount(best.mean() - next.mean(), metric), noise),
        "Means over %d and %d seeds, Welch's t test at 95 %%."
            .formatted(best.seeds(), next.seeds()));
  }

  private static Verdict bySingleRuns(List<RunLine> lines, String metric) {
    List<RunLine> sorted = lines.stream().sorted(bestFirst(metric)).toList();
    double best = sorted.getFirst().value(metric).orElseThrow();
    long sharing = lines.stream().filter(l -> l.value(metric).orElseThrow() == best).count();
    double next = sorted.get(1).value(metric).orElseThrow();
    String headline =
        sharing > 1
            ? "%d runs share the best %s, %s".formatted(sharing, words(metric), Measured.text(best))
            : "%s is ahead by %s"
                .formatted(sorted.getFirst().run().name(), amount(best - next, metric));
    return new Verdict(headline, "One run each: how much is chance shows only with more seeds.");
  }

  private Verdict without(int missing) {
    return new Verdict(
        headline, doubt + " " + Figures.count(missing, "run", "runs") + " without this metric.");
  }

  private static Comparator<RunLine> bestFirst(String metric) {
    Comparator<RunLine> ascending = Comparator.comparingDouble(l -> l.value(metric).orElseThrow());
    return Direction.of(metric) == Direction.LOWER ? ascending : ascending.reversed();
  }

  private static String amount(double difference, String metric) {
    return Measured.about(Math.abs(difference)) + " " + words(metric);
  }

  /** The metric within a sentence: “validation ROC AUC”. */
  private static String words(String metric) {
    String words = new MetricName(metric).words();
    boolean acronym = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return acronym ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
