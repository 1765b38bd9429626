package dev.touchstone.run.ui;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far one group of runs lies from a baseline on one metric.
 *
 * @param way how the interval was made
 * @param pairs seeds that both groups ran; 0 unless {@code PAIRED}
 * @param difference of the means, this group's less the baseline's
 * @param margin half the width of the 95 % interval; NaN for {@code ALONE}
 */
record Against(Way way, int pairs, double difference, double margin) {

  enum Way {
    /** Seed by seed: what both groups owe to a lucky seed cancels out. Needs two shared seeds. */
    PAIRED,
    /** Welch's interval of two independent samples. */
    APART,
    /** One run on a side: there is nothing to judge chance by. */
    ALONE
  }

  /**
   * @param group values by seed, at least one
   * @param baseline values by seed, at least one
   */
  static Against of(Map<String, Double> group, Map<String, Double> baseline) {
    Map<String, Double> shared = new TreeMap<>(group);
    shared.keySet().retainAll(baseline.keySet());
    return shared.size() > 1 ? paired(shared, baseline) : apart(group, baseline);
  }

  private static Against paired(Map<String, Double> shared, Map<String, Double> baseline) {
    List<Double> differences =
        shared.entrySet().stream()
            .map(e -> e.getValue() - requireNonNull(baseline.get(e.getKey())))
            .toList();
    SeedSpread spread = SeedSpread.of(differences);
    return new Against(Way.PAIRED, shared.size(), spread.mean(), spread.margin());
  }

  private static Against apart(Map<String, Double> group, Map<String, Double> baseline) {
    SeedSpread mine = SeedSpread.of(List.copyOf(group.values()));
    SeedSpread theirs = SeedSpread.of(List.copyOf(baseline.values()));
    boolean judged = mine.known() && theirs.known();
    return new Against(
        judged ? Way.APART : Way.ALONE,
        0,
        mine.mean() - theirs.mean(),
        judged ? mine.marginTo(theirs) : Double.NaN);
  }

  boolean judged() {
    return way != Way.ALONE;
  }

  double low() {
    return difference - margin;
  }

  double high() {
    return difference + margin;
  }

  /** Whether the interval lies wholly on one side of no difference. */
  boolean clear() {
    return judged() && (low() > 0 || high() < 0);
  }
}
