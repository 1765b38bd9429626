package dev.touchstone.run;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Folds what waits: at once for who reads it, when a run ends, and else soon after in the
 * background. While points of a run keep coming the thread in the background rests three times as
 * long as it folds, so that more gathers and is folded together, which costs less and leaves fewer
 * rows that were written in vain. What a run that ended has left gains nothing by waiting.
 */
@Component
class Folding {

  private static final Logger log = LoggerFactory.getLogger(Folding.class);

  /** Points that are folded as soon as so many wait. */
  static final long MANY = 65_536;

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration SOON = Duration.ofSeconds(5);

  /** Runs that ended and are folded and settled one after another. */
  private static final int SOME = 64;

  /** A run of which nothing came for so long is settled. */
  private static final Duration IDLE = Duration.ofSeconds(20);

  /** How often rows are looked for that another server left. */
  private static final Duration SWEEP = Duration.ofMinutes(1);

  /**
   * What waits of a run.
   *
   * @param since in the time of {@link System#nanoTime}
   */
  record Waiting(long points, long since) {
    Waiting with(Waiting more) {
      return new Waiting(points + more.points, since);
    }

    /**
     * Points that belong among others make folding write those again: all of a metric, if every
     * point has the same step and time. So the more the last fold wrote again, the longer the next
     * one waits: it writes about four points again for each new one, or {@value MANY} in five
     * seconds.
     *
     * @param rewritten points that the last fold wrote again
     */
    boolean due(long now, long rewritten) {
      return points >= Math.max(MANY, rewritten / 4)
          || now - since >= SOON.toNanos() * (1 + rewritten / MANY);
    }
  }

  /**
   * A run of which not everything may be settled.
   *
   * @param since when it was last folded, in the time of {@link System#nanoTime}
   * @param rewritten points that fold wrote again
   */
  private record Open(long since, long rewritten) {}

  private static final Open CLOSED = new Open(0, 0);

  private final Fold fold;
  private final Journal journal;
  private final MetricStore metrics;
  private final PackedSheets sheets;
  private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();
  private final Map<UUID, Open> open = new ConcurrentHashMap<>();
  private final Queue<UUID> over = new ConcurrentLinkedQueue<>();
  private volatile long told = System.nanoTime();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::work, "metric-folding");

  Folding(Fold fold, Journal journal, MetricStore metrics, PackedSheets sheets) {
    this.fold = fold;
    this.journal = journal;
    this.metrics = metrics;
    this.sheets = sheets;
  }

  /** Points of the run were committed. */
  void told(UUID run, long points) {
    told = System.nanoTime();
    waiting.merge(run, new Waiting(points, told), Waiting::with);
  }

  /** What a run that ended has logged is folded and settled next. */
  @EventListener
  void over(RunFinished fact) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            over.add(fact.runId());
          }
        });
  }

  /**
   * Folds all that waits of these runs now. To be called outside of a transaction, so that none has
   * to wait for a second connection.
   */
  void settle(Collection<UUID> runs) {
    journal.waiting(runs).forEach(run -> foldAll(run, false));
  }

  /** As {@link #settle}, for all runs of these experiments. */
  void settleIn(Collection<UUID> experiments) {
    journal.waitingIn(experiments).forEach(run -> foldAll(run, false));
  }

  private void foldAll(UUID run, boolean closing) {
    waiting.remove(run);
    Fold.Done done = fold.some(run, closing);
    while (done.more()) {
      done = fold.some(run, closing);
    }
    open.put(run, new Open(System.nanoTime(), done.rewritten()));
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
    attempt(() -> metrics.loose().forEach(run -> open.put(run, new Open(System.nanoTime(), 0))));
    boolean packing = false;
    long swept = System.nanoTime() - SWEEP.toNanos();
    while (!stopped()) {
      endSome();
      long begun = System.nanoTime();
      if (begun - swept >= SWEEP.toNanos()) {
        swept = begun;
        attempt(() -> journal.waiting().forEach(run -> told(run, 0)));
        packing = true;
      }
      due(begun).forEach(run -> attempt(() -> foldAll(run, false)));
      if (packing) packing = packSome();
      idle(begun).forEach(run -> attempt(() -> close(run)));
      if (over.isEmpty() && !packing) rest(told - begun > 0 ? 3 * (System.nanoTime() - begun) : 0);
    }
  }

  /** So that those that go on have their turn too. */
  private void endSome() {
    for (int i = 0; i < SOME; i++) {
      UUID run = over.poll();
      if (run == null) return;
      end(run);
    }
  }

  /**
   * Packs what another server or an earlier version has left.
   *
   * @return whether there may be more
   */
  private boolean packSome() {
    List<UUID> some = new ArrayList<>();
    boolean well = attempt(() -> some.addAll(sheets.unpacked(SOME)));
    for (UUID run : some) well &= attempt(() -> fold.close(run));
    return well && some.size() == SOME;
  }

  private void end(UUID run) {
    attempt(
        () -> {
          foldAll(run, true);
          close(run);
        });
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
        .filter(run -> run.getValue().due(now, open.getOrDefault(run.getKey(), CLOSED).rewritten()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<UUID> idle(long now) {
    return open.entrySet().stream()
        .filter(
            run ->
                now - run.getValue().since() >= IDLE.toNanos()
                    && !waiting.containsKey(run.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** One that cannot be closed, or gets more points meanwhile, is closed another time. */
  private void close(UUID run) {
    Open before = open.get(run);
    fold.close(run);
    if (before != null) {
      open.remove(run, before);
    }
  }

  /**
   * What fails is tried again after the next sweep; the points are safe in the journal.
   *
   * @return whether it was done
   */
  private boolean attempt(Runnable folding) {
    if (stopped()) {
      return false;
    }
    try {
      folding.run();
      return true;
    } catch (RuntimeException e) {
      log.warn("Points wait in the journal because folding them failed", e);
      return false;
    }
  }
}
