package dev.touchstone.run.ui;

import dev.touchstone.run.Run;
import dev.touchstone.run.RunSheet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the runs table.
 *
 * @param run null if it was removed since the table was made
 */
record RunEntry(UUID id, @Nullable Run run, RunSheet sheet) {

  /** Whether it still grows older. */
  boolean open() {
    return run != null && !run.state().over();
  }
}
