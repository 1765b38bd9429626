package dev.touchstone.run;

import dev.touchstone.base.Live;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells of runs: other rooms by events that belong to the transaction, open screens when it has
 * been committed, since they read the database when they hear.
 */
@Component
class RunNews {

  private final ApplicationEventPublisher events;
  private final Live live;

  RunNews(ApplicationEventPublisher events, Live live) {
    this.events = events;
    this.live = live;
  }

  /** The run is in this state now. */
  void changed(UUID run, UUID experiment, RunState state) {
    RunChanged fact = new RunChanged(run, experiment, state);
    afterCommit(
        () -> {
          live.tell("run:" + run, fact);
          live.tell("experiment:" + experiment, fact);
          live.tell("runs:" + experiment, fact);
          live.tell("queue", fact);
        });
  }

  void queued(UUID run, UUID experiment) {
    events.publishEvent(new RunQueued(run));
    changed(run, experiment, RunState.QUEUED);
  }

  void started(UUID run, UUID experiment) {
    events.publishEvent(new RunStarted(run));
    changed(run, experiment, RunState.RUNNING);
  }

  void over(UUID run, UUID experiment, RunState state) {
    events.publishEvent(new RunFinished(run, state));
    changed(run, experiment, state);
  }

  void reported(UUID experiment, RunReported fact) {
    afterCommit(
        () -> {
          live.tell("run:" + fact.runId(), fact);
          live.tell("experiment:" + experiment, fact);
        });
  }

  /** Something happened to all runs of the experiment at once. */
  void all(UUID experiment, Object fact) {
    afterCommit(
        () -> {
          live.tell("experiment:" + experiment, fact);
          live.tell("runs:" + experiment, fact);
        });
  }

  private static void afterCommit(Runnable telling) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            telling.run();
          }
        });
  }
}
