package dev.touchstone.worker;

import dev.touchstone.base.Ids;
import dev.touchstone.base.Problem;
import dev.touchstone.run.AttemptLost;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkQueue;
import dev.touchstone.run.WorkQueue.Outcome;
import dev.touchstone.run.WorkQueue.OutputFile;
import dev.touchstone.worker.sandbox.Attempt;
import dev.touchstone.worker.sandbox.Disk;
import dev.touchstone.worker.sandbox.Ending;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one order from its start, or from where another life of this server left it, to its end.
 * It has a thread of its own, which is never interrupted.
 */
final class Job implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Job.class);
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final Duration LONG_PAUSE = Duration.ofSeconds(1);
  private static final Duration DEATH = Duration.ofSeconds(20);

  private final WorkOrder order;
  private final Slot slot;
  private final Desk desk;
  private final Bench bench;
  private final Consumer<Job> over;
  private final Thread thread;
  private volatile boolean stop;
  private volatile boolean leave;

  Job(WorkOrder order, Slot slot, Desk desk, Bench bench, Consumer<Job> over) {
    this.order = order;
    this.slot = slot;
    this.desk = desk;
    this.bench = bench;
    this.over = over;
    this.thread = Thread.ofPlatform().daemon().name("run-" + order.runId()).unstarted(this);
  }

  void begin() {
    thread.start();
  }

  String token() {
    return order.token();
  }

  Slot slot() {
    return slot;
  }

  /** Ends the attempt: it was cancelled, or given to another worker. */
  void stop() {
    stop = true;
    LockSupport.unpark(thread);
  }

  /** Leaves the attempt running and forgets it; the next life of this server adopts it. */
  void leave() {
    leave = true;
    LockSupport.unpark(thread);
  }

  void awaitLeft() throws InterruptedException {
    thread.join(DEATH);
  }

  @Override
  public void run() {
    try {
      carryOut();
    } catch (AttemptLost e) {
      log.info("Run {} was taken from this worker", order.runId());
      clear();
    } catch (Problem e) {
      log.warn("Run {} cannot be carried out", order.runId(), e);
      fail(e.text());
    } catch (RuntimeException e) {
      if (!leave) fail(unexpected(e));
    } finally {
      over.accept(this);
    }
  }

  private void carryOut() {
    Optional<Attempt> attempt = bench.adopt(desk).or(this::start);
    if (attempt.isEmpty()) {
      finish(new Outcome(WorkQueue.Ending.CANCELLED, "Cancelled.", null), List.of());
      return;
    }
    Ending ending = follow(attempt.get());
    if (ending != null) settle(attempt.get(), ending);
  }

  /** Empty when the run was cancelled before anything was started. */
  private Optional<Attempt> start() {
    Prepared prepared = bench.prepare(order, slot, desk);
    if (stop) return Optional.empty();
    insist(() -> bench.queue().started(token(), prepared.evidence()));
    return Optional.of(bench.start(prepared));
  }

  /** Passes on what the attempt says until it has ended; null when it is left running. */
  private @Nullable Ending follow(Attempt attempt) {
    var reporter = reporter(attempt);
    long nextWatch = 0;
    while (!leave) {
      Optional<Ending> ending = attempt.ending();
      boolean drained = reported(reporter, ending.isPresent());
      if (ending.isPresent() && drained) return ending.get();
      if (stop) attempt.cancel();
      if (System.nanoTime() - nextWatch > 0) {
        attempt.watch();
        nextWatch = System.nanoTime() + LONG_PAUSE.toNanos();
      }
      if (drained) LockSupport.parkNanos(PAUSE.toNanos());
    }
    return null;
  }

  private boolean reported(Reporter reporter, boolean ended) {
    try {
      return reporter.report(ended);
    } catch (Problem e) {
      throw e;
    } catch (RuntimeException e) {
      log.warn("The report of run {} has to wait", order.runId(), e);
      LockSupport.parkNanos(LONG_PAUSE.toNanos());
      return false;
    }
  }

  private void settle(Attempt attempt, Ending ending) {
    Keeper.Kept kept = bench.keeper().keep(attempt, order.limits().diskBytes());
    insist(() -> reporter(attempt).say(kept.leftOut()));
    finish(outcome(ending), kept.files());
  }

  private Reporter reporter(Attempt attempt) {
    return new Reporter(bench.queue(), token(), attempt, desk, bench.clock());
  }

  private static Outcome outcome(Ending ending) {
    WorkQueue.Ending kind =
        switch (ending.kind()) {
          case FINISHED -> WorkQueue.Ending.FINISHED;
          case CANCELLED -> WorkQueue.Ending.CANCELLED;
          default -> WorkQueue.Ending.FAILED;
        };
    return new Outcome(kind, ending.finished() ? "" : ending.words(), ending.exitCode());
  }

  private void finish(Outcome outcome, List<OutputFile> files) {
    insist(() -> bench.queue().finish(token(), outcome, files));
    log.info("Run {} ended: {}", order.runId(), outcome.ending());
    clear();
  }

  private void fail(String reason) {
    try {
      finish(new Outcome(WorkQueue.Ending.FAILED, reason, null), List.of());
    } catch (RuntimeException e) {
      log.error("That run {} failed could not be told", order.runId(), e);
      if (!leave) clear();
    }
  }

  private String unexpected(RuntimeException e) {
    var reference = Ids.next();
    log.error("Run {} broke in the worker, reference {}", order.runId(), reference, e);
    return "The worker broke while it carried out the run; what was reported until then is kept."
        + " Retry the run, and if it happens again, give an admin the reference "
        + reference
        + ".";
  }

  /** The database may be away for a while; the attempt does not mind. */
  private void insist(Runnable call) {
    while (true) {
      try {
        call.run();
        return;
      } catch (Problem e) {
        throw e;
      } catch (RuntimeException e) {
        if (leave) throw e;
        log.warn("The queue cannot be reached; run {} waits", order.runId(), e);
        LockSupport.parkNanos(LONG_PAUSE.toNanos());
      }
    }
  }

  /** Ends what may still live and removes what nobody needs any more. */
  private void clear() {
    bench.adopt(desk).ifPresent(Job::end);
    Disk.remove(desk.directory());
  }

  static void end(Attempt attempt) {
    if (attempt.ending().isEmpty()) attempt.cancel();
    attempt.await(DEATH);
    attempt.release();
  }
}
