package dev.touchstone.verification;

/** What became of one re-run. */
public enum SeedState {
  WAITING("waits or runs"),
  /** Its predictions are there; they are scored when all re-runs are over. */
  RETURNED("has predictions"),
  SCORED("scored"),
  RUN_FAILED("the run failed"),
  STOPPED("the run was stopped"),
  NO_FILE("the run left no such file"),
  NOT_VALID("its predictions are not valid");

  private final String words;

  SeedState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether the re-run is over without valid predictions. */
  public boolean failed() {
    return switch (this) {
      case RUN_FAILED, STOPPED, NO_FILE, NOT_VALID -> true;
      case WAITING, RETURNED, SCORED -> false;
    };
  }
}
