package dev.touchstone.run.ui;

import dev.touchstone.run.Direction;
import dev.touchstone.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Runs that differ in nothing but the seed. */
record RunGroup(RunLine.Kind kind, List<RunLine> runs) {

  RunGroup {
    runs = List.copyOf(runs);
  }

  /** Groups in the order of their first run; runs of a group by seed. */
  static List<RunGroup> of(List<RunLine> lines) {
    Map<RunLine.Kind, List<RunLine>> byKind = new LinkedHashMap<>();
    lines.forEach(l -> byKind.computeIfAbsent(l.kind(), k -> new ArrayList<>()).add(l));
    return byKind.entrySet().stream()
        .map(e -> new RunGroup(e.getKey(), bySeed(e.getValue())))
        .toList();
  }

  private static List<RunLine> bySeed(List<RunLine> runs) {
    return runs.stream().sorted(Comparator.comparingLong(l -> l.run().seed())).toList();
  }

  boolean several() {
    return runs.size() > 1;
  }

  /** The last values of a metric over the seeds; NaN where no run has it. */
  SeedSpread spread(String metric) {
    return SeedSpread.of(values(metric));
  }

  /** What finished counts; while nothing did, what there is. */
  List<Double> values(String metric) {
    return runs.stream()
        .filter(l -> !settled() || l.run().state() == RunState.FINISHED)
        .flatMap(l -> l.value(metric).stream().boxed())
        .toList();
  }

  Duration medianDuration(Instant now) {
    List<Duration> sorted = runs.stream().map(l -> l.run().duration(now)).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  /** “Gradient boosting, depth 4”. */
  String title() {
    String params =
        kind.recipe().params().entrySet().stream()
            .map(p -> p.getKey() + " " + p.getValue())
            .collect(Collectors.joining(", "));
    String recipe = Recipes.title(kind.recipe());
    return params.isEmpty() ? recipe : recipe + ", " + params;
  }

  /** Whether at least one of its runs finished. */
  boolean settled() {
    return runs.stream().anyMatch(l -> l.run().state() == RunState.FINISHED);
  }

  /** The best mean first; groups of which nothing finished, then those without the metric, last. */
  static Comparator<RunGroup> bestFirst(String metric) {
    Direction direction = Direction.of(metric);
    return (a, b) -> {
      if (a.settled() != b.settled()) return a.settled() ? -1 : 1;
      double left = a.spread(metric).mean();
      double right = b.spread(metric).mean();
      if (direction.better(left, right)) return -1;
      return direction.better(right, left) ? 1 : 0;
    };
  }
}
