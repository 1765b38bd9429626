package dev.touchstone.report;

import dev.touchstone.access.AudienceWords;
import java.util.List;

/**
 * Who will be able to read a report, and because of what.
 *
 * @param causes what narrows it; empty when everyone may read it
 */
public record Reach(AudienceWords words, List<Cause> causes) {

  public Reach {
    causes = List.copyOf(causes);
  }

  /**
   * @param experiment the experiment's address, or empty text for the report's own setting
   * @param readers who may see that
   */
  public record Cause(String experiment, AudienceWords readers) {}

  /** Whether something it shows narrows it, not only its owners' choice. */
  public boolean narrowed() {
    return causes.stream().anyMatch(cause -> !cause.experiment().isEmpty());
  }
}
