package dev.touchstone.leaderboard;

import dev.touchstone.base.Live;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down that benchmarks and blind phases are over and tells others. Nothing waits for it:
 * every look-up compares the clock with the end of a phase by itself.
 */
@Component
class Closing {
  private final BenchmarkStore benchmarks;
  private final PhaseStore phases;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Live live;
  private final Clock clock;

  Closing(
      BenchmarkStore benchmarks,
      PhaseStore phases,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Live live,
      Clock clock) {
    this.benchmarks = benchmarks;
    this.phases = phases;
    this.events = events;
    this.transaction = transaction;
    this.live = live;
    this.clock = clock;
  }

  void tellWhatIsOver() {
    benchmarks.overdue().forEach(this::close);
    phases.untold(clock.instant()).forEach(this::lift);
  }

  /** Open pages show it at once. */
  @TransactionalEventListener
  void on(BlindPhaseEnded ended) {
    live.tell("benchmark:" + ended.benchmarkId(), ended);
  }

  private void close(UUID benchmark, Instant at) {
    transaction.executeWithoutResult(
        status -> {
          if (benchmarks.close(benchmark, at)) events.publishEvent(new BenchmarkClosed(benchmark));
        });
  }

  private void lift(UUID phase, UUID benchmark) {
    transaction.executeWithoutResult(
        status -> {
          if (phases.told(phase)) events.publishEvent(new BlindPhaseEnded(benchmark));
        });
  }
}
