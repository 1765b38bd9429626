package dev.touchstone.verification;

import dev.touchstone.account.Viewer;
import dev.touchstone.run.Run;

/** Whether an entry can be re-run now. */
sealed interface Readiness {
  /**
   * @param standIn in whose name: one of the owners who may read what the run was made from
   * @param run as it was recorded
   */
  record Ready(Viewer standIn, Run run) implements Readiness {}

  record Blocked(Obstacle obstacle) implements Readiness {}

  /** The one who asks may not see the run, and its owners did not offer the entry. */
  record NotOffered() implements Readiness {}
}
