package dev.touchstone.run;

import dev.touchstone.run.WorkQueue.LogLine;
import java.util.List;

/**
 * Some lines of a run's output.
 *
 * @param offset the number of the first line here, counted from 0
 * @param total how many lines there are by now
 * @param over whether the run is over, so that no more will come
 */
public record LogPage(List<LogLine> lines, long offset, long total, boolean over) {

  public LogPage {
    lines = List.copyOf(lines);
  }

  /** The offset to read on from. */
  public long next() {
    return offset + lines.size();
  }
}
