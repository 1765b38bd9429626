package dev.touchstone.run.ui;

import dev.touchstone.base.ui.Notice;
import dev.touchstone.run.Run;
import java.util.Optional;

/** How a tracked run ended when it did not end well; of a worker's run the failure says more. */
final class Ending {
  private static final String KEPT = "What it logged up to then was kept.";

  private Ending() {}

  static Optional<Notice> of(RunFacts facts) {
    Run run = facts.run();
    if (!run.tracked() || run.failure() != null) return Optional.empty();
    return switch (run.state()) {
      case FAILED ->
          Optional.of(new Notice("warn", "Its program said that it failed", KEPT).warn());
      case CANCELLED ->
          Optional.of(new Notice("stop", "It was stopped before it was done", KEPT).warn());
      case QUEUED, RUNNING, FINISHED -> Optional.empty();
    };
  }
}
