package dev.touchstone.run.ui;

import dev.touchstone.account.Viewer;
import dev.touchstone.run.Comparison;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What a comparison is about, as one viewer may see it.
 *
 * @param runs 1 to {@link dev.touchstone.run.Runs#COMPARED} runs, the one to compare with first
 * @param comparison the same runs in the same order
 * @param metric the metric the page is judged by; empty text where nothing was measured
 */
public record Compared(Viewer viewer, List<Run> runs, Comparison comparison, String metric) {

  public Compared {
    runs = List.copyOf(runs);
  }

  public List<UUID> ids() {
    return runs.stream().map(Run::id).toList();
  }

  /** The same runs, judged by another metric; by the most telling one if nobody measured it. */
  Compared by(String wanted) {
    List<String> keys = metrics();
    String known = keys.isEmpty() ? "" : keys.getFirst();
    return new Compared(viewer, runs, comparison, keys.contains(wanted) ? wanted : known);
  }

  List<RunLine> lines() {
    return IntStream.range(0, runs.size())
        .mapToObj(i -> new RunLine(runs.get(i), comparison.runs().get(i).metrics()))
        .toList();
  }

  /** Whether there are this many runs that measured something and do not share every setting. */
  boolean tellsApart(int fewest) {
    return runs.size() >= fewest && !metric.isEmpty() && !comparison.differing().isEmpty();
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
}
