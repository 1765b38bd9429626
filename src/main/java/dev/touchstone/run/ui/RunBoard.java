package dev.touchstone.run.ui;

import dev.touchstone.base.ui.AxisScale;
import dev.touchstone.run.LatestMetric;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the runs table shows: the groups in order, the metrics it judges by, their shared scale.
 *
 * @param metrics all metric keys of the runs, the most telling first
 * @param main the metric drawn on the axis; empty text while nothing was measured
 */
record RunBoard(List<RunGroup> groups, List<String> metrics, String main, AxisScale axis) {
  private static final int AXIS_WIDTH = 180;

  /**
   * @param wanted the metric somebody chose, taken if some run has it
   */
  static RunBoard of(List<RunLine> lines, Optional<String> wanted) {
    List<String> keys = keys(lines);
    String main = wanted.filter(keys::contains).orElse(keys.isEmpty() ? "" : keys.getFirst());
    List<RunGroup> groups = RunGroup.of(lines).stream().sorted(RunGroup.bestFirst(main)).toList();
    return new RunBoard(groups, keys, main, AxisScale.over(shown(groups, main), AXIS_WIDTH));
  }

  /** The second column's metric: the next telling one that measures something else. */
  Optional<String> second() {
    return metrics.stream()
        .filter(key -> !key.equals(main) && !key.startsWith("train"))
        .findFirst();
  }

  boolean sameColumns(RunBoard other) {
    return main.equals(other.main) && second().equals(other.second());
  }

  /** Whether equal rows of both look the same. */
  boolean sameScale(RunBoard other) {
    return sameColumns(other) && axis.equals(other.axis) && bestMean().equals(other.bestMean());
  }

  OptionalDouble bestMean() {
    return groups.stream()
        .filter(RunGroup::settled)
        .mapToDouble(g -> g.spread(main).mean())
        .filter(Double::isFinite)
        .findFirst();
  }

  private static List<String> keys(List<RunLine> lines) {
    return lines.stream()
        .flatMap(l -> l.metrics().stream().map(LatestMetric::key))
        .distinct()
        .sorted(MetricName.MOST_TELLING)
        .toList();
  }

  private static List<Double> shown(List<RunGroup> groups, String main) {
    Function<RunGroup, List<Double>> ends =
        g -> List.of(g.spread(main).low(), g.spread(main).high());
    return groups.stream()
        .flatMap(g -> Stream.concat(g.values(main).stream(), ends.apply(g).stream()))
        .filter(Double::isFinite)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
