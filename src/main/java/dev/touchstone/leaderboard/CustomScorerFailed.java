package dev.touchstone.leaderboard;

import dev.touchstone.base.Problem;

/**
 * An organiser's scorer gave no scores. What people hear of it is one of six sentences: what the
 * code printed, its exit code and how long it took could carry labels.
 */
public class CustomScorerFailed extends Problem {
  /** All that is ever said. */
  public enum Fault {
    NOT_STARTED("the organiser's scorer could not be started"),
    OUT_OF_TIME("the organiser's scorer took too long"),
    OUT_OF_MEMORY("the organiser's scorer needed too much memory"),
    BROKE("the organiser's scorer broke"),
    NO_RESULT("the organiser's scorer left no result"),
    UNFIT_RESULT("the organiser's scorer left a result of another shape");

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private final Fault fault;

  public CustomScorerFailed(Fault fault) {
    super(
        fault == Fault.NOT_STARTED ? Kind.UNAVAILABLE : Kind.INVALID,
        "There is no score, as %s.".formatted(fault.words()));
    this.fault = fault;
  }

  public Fault fault() {
    return fault;
  }
}
