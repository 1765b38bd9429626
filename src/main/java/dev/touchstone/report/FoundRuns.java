package dev.touchstone.report;

import dev.touchstone.run.RunState;
import java.util.List;
import java.util.UUID;

/**
 * The runs of a figure as of now, for one reader.
 *
 * @param total how many the filter finds, shown or not
 */
public record FoundRuns(long total, List<Line> runs) {

  public FoundRuns {
    runs = List.copyOf(runs);
  }

  public record Line(UUID id, String name, RunState state) {}
}
