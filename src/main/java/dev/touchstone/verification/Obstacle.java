package dev.touchstone.verification;

/** Why an entry cannot be re-run. The words go on after "cannot be re-run, because". */
public enum Obstacle {
  NO_RUN("no run made it: its predictions were uploaded as a file"),
  RUN_ELSEWHERE("its run was executed by a program of its own, not by a worker"),
  RUN_NOT_OVER("its run is not over yet"),
  EXPERIMENT_GONE("the experiment of its run lies in the bin"),
  INPUTS_GONE("an input of its run was deleted, or those who made it may not read it any more"),
  ENVIRONMENT_MISSING("the environment its run had is not installed here"),
  NETWORK_ASKED("its recipe asks for a network, and a re-run has none"),
  NO_GPU("its run computed on a GPU, and no worker here has one"),
  RERUNS_FAILED("more than half of its re-runs did not come to valid predictions");

  private final String words;

  Obstacle(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
