package dev.touchstone.run.ui;

import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The runs a run belongs with, as far as the viewer may see them.
 *
 * @param whole the run it is a part of
 * @param parts the runs begun inside it, each before those begun inside itself
 * @param more whether there are parts that the list leaves out
 */
record Family(Optional<Run> whole, List<Part> parts, boolean more) {

  /**
   * A run inside another.
   *
   * @param depth 0 for one directly inside
   */
  record Part(RunLine line, int depth) {}

  /** What a page drawn from it depends on. */
  List<Shape> shape() {
    return parts.stream().map(p -> new Shape(p.line().run().id(), p.line().run().state())).toList();
  }

  record Shape(UUID id, RunState state) {}

  /** The metric that says most of those the parts measured. */
  Optional<String> metric() {
    return parts.stream()
        .flatMap(part -> part.line().metrics().stream().map(LatestMetric::key))
        .distinct()
        .min(MetricName.MOST_TELLING);
  }

  long still(RunState state) {
    return parts.stream().filter(part -> part.line().run().state() == state).count();
  }
}
