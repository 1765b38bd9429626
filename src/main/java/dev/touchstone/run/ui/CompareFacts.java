package dev.touchstone.run.ui;

import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.Comparison;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Runs to be compared, in the order of the address.
 *
 * @param experiment the experiment they all belong to; null when there are several
 */
record CompareFacts(List<Run> runs, Comparison comparison, @Nullable Experiment experiment) {

  List<RunLine> lines() {
    return IntStream.range(0, runs.size())
        .mapToObj(i -> new RunLine(runs.get(i), comparison.runs().get(i).metrics()))
        .toList();
  }

  /** Metric keys, the most telling first. */
  List<String> metrics() {
    return comparison.metrics().stream()
        .map(Comparison.Metric::key)
        .sorted(MetricName.MOST_TELLING)
        .toList();
  }

  Optional<Comparison.Metric> metric(String key) {
    return comparison.metrics().stream().filter(m -> m.key().equals(key)).findFirst();
  }

  /** Steps of a metric: what the horizontal axis counts. */
  String unit() {
    return runs.stream()
        .map(Run::progress)
        .filter(Objects::nonNull)
        .map(p -> p.unit())
        .distinct()
        .reduce((a, b) -> "step")
        .orElse("step");
  }

  long steps(String key) {
    return lines().stream()
        .flatMap(l -> l.metrics().stream())
        .filter(m -> m.key().equals(key))
        .mapToLong(LatestMetric::step)
        .max()
        .orElse(0);
  }
}
