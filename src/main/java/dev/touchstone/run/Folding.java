package dev.touchstone.run;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Folds what waits: at once for who reads it, and soon after in the background. The thread in the
 * background takes at most a quarter of a core, so that under load more gathers and is folded
 * together, which costs less.
 */
@Component
class Folding {

  private static final Logger log = LoggerFactory.getLogger(Folding.class);

  /** Points that are folded as soon as so many wait. */
  private static final long MANY = 32_768;

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration SOON = Duration.ofSeconds(3);

  /** A run of which nothing came for so long is settled. */
  private static final Duration IDLE = Duration.ofSeconds(20);

  /** How often rows are looked for that another server left. */
  private static final Duration SWEEP = Duration.ofMinutes(1);

  /**
   * What waits of a run.
   *
   * @param since in the time of {@link System#nanoTime}
   */
  private record Waiting(long points, long since) {
    Waiting with(Waiting more) {
      return new Waiting(points + more.points, since);
    }

    boolean due(long now) {
      return points >= MANY || now - since >= SOON.toNanos();
    }
  }

  private final Fold fold;
  private final Journal journal;
  private final MetricStore metrics;
  private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();
  private final Map<UUID, Long> open = new ConcurrentHashMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::work, "metric-folding");

  Folding(Fold fold, Journal journal, MetricStore metrics) {
    this.fold = fold;
    this.journal = journal;
    this.metrics = metrics;
  }

  /** Points of the run were committed. */
  void told(UUID run, long points) {
    waiting.merge(run, new Waiting(points, System.nanoTime()), Waiting::with);
  }

  /**
   * Folds all that waits of these runs now. To be called outside of a transaction, so that none has
   * to wait for a second connection.
   */
  void settle(Collection<UUID> runs) {
    journal.waiting(runs).forEach(this::foldAll);
  }

  /** As {@link #settle}, for all runs of these experiments. */
  void settleIn(Collection<UUID> experiments) {
    journal.waitingIn(experiments).forEach(this::foldAll);
  }

  private void foldAll(UUID run) {
    waiting.remove(run);
    boolean more = true;
    while (more) {
      more = fold.some(run);
    }
    open.put(run, System.nanoTime());
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Waits for the fold under way: a thread inside the database must not be interrupted. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopping.countDown();
    if (thread.isAlive()) {
      thread.join(TimeUnit.SECONDS.toMillis(10));
    }
  }

  private void work() {
    attempt(() -> metrics.loose().forEach(run -> open.put(run, System.nanoTime())));
    long swept = System.nanoTime() - SWEEP.toNanos();
    while (!stopped()) {
      long begun = System.nanoTime();
      if (begun - swept >= SWEEP.toNanos()) {
        swept = begun;
        attempt(() -> journal.waiting().forEach(run -> told(run, 0)));
      }
      due(begun).forEach(run -> attempt(() -> foldAll(run)));
      idle(begun).forEach(run -> attempt(() -> close(run)));
      rest(3 * (System.nanoTime() - begun));
    }
  }

  private boolean stopped() {
    return stopping.getCount() == 0;
  }

  private void rest(long nanos) {
    try {
      stopping.await(Math.max(nanos, PAUSE.toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      stopping.countDown();
    }
  }

  private List<UUID> due(long now) {
    return waiting.entrySet().stream()
        .filter(run -> run.getValue().due(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<UUID> idle(long now) {
    return open.entrySet().stream()
        .filter(run -> now - run.getValue() >= IDLE.toNanos() && !waiting.containsKey(run.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void close(UUID run) {
    open.remove(run);
    fold.close(run);
  }

  /** What fails is tried again after the next sweep; the points are safe in the journal. */
  private void attempt(Runnable folding) {
    if (stopped()) {
      return;
    }
    try {
      folding.run();
    } catch (RuntimeException e) {
      log.warn("Points wait in the journal because folding them failed", e);
    }
  }
}
