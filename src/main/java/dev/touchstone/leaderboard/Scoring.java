package dev.touchstone.leaderboard;

import dev.touchstone.base.Ids;
import dev.touchstone.storage.Blobs;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Scores what waits, a few submissions at a time. What a server was about to score when it stopped,
 * or what takes too long, is taken from it: see {@link ScoringQueue}.
 */
@Component
class Scoring {
  private static final Logger log = LoggerFactory.getLogger(Scoring.class);

  private final ScoringQueue queue;
  private final Scorer scorer;
  private final Blobs blobs;
  private final Clock clock;
  private final Duration timeout;
  private final String server = Ids.next().toString();
  private final Semaphore free = new Semaphore(2);
  private final Map<Claim, Instant> held = new ConcurrentHashMap<>();

  /** Claims are made by one thread, away from the transactions that wake it. */
  private final ScheduledExecutorService desk =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("scoring-desk").unstarted(work));

  private volatile boolean stopping;

  Scoring(
      ScoringQueue queue,
      Scorer scorer,
      Blobs blobs,
      Clock clock,
      @Value("${touchstone.scoring.timeout:PT10M}") Duration timeout) {
    this.queue = queue;
    this.scorer = scorer;
    this.blobs = blobs;
    this.clock = clock;
    this.timeout = timeout;
    var pause = ScoringAttempts.LEASE.toMillis() / 3;
    desk.scheduleWithFixedDelay(this::watch, pause, pause, TimeUnit.MILLISECONDS);
  }

  @TransactionalEventListener
  void on(SubmissionReceived received) {
    wake();
  }

  @TransactionalEventListener
  void on(ScorerChanged changed) {
    wake();
  }

  /** Takes what waits, as far as there is room. */
  void wake() {
    if (!stopping) desk.execute(this::takeAll);
  }

  /** Shows that this server lives, and leaves what has taken too long. */
  void watch() {
    try {
      held.forEach(this::watch);
    } catch (RuntimeException e) {
      log.warn("The leases could not be renewed; the next try follows", e);
    }
  }

  private void watch(Claim claim, Instant since) {
    var now = clock.instant();
    if (now.isAfter(since.plus(timeout))) {
      queue.fail(claim, "it took longer than " + timeout.toMinutes() + " minutes", now);
      leave(claim);
    } else if (!queue.renew(claim, now)) {
      leave(claim);
    }
  }

  private void takeAll() {
    while (!stopping && free.tryAcquire()) {
      var claim = next();
      if (claim.isEmpty()) {
        free.release();
        return;
      }
      take(claim.get());
    }
  }

  private Optional<Claim> next() {
    try {
      return queue.claim(server, clock.instant());
    } catch (DuplicateKeyException takenByAnother) {
      return Optional.empty();
    } catch (RuntimeException e) {
      log.warn("The submissions that wait cannot be read; the next look follows", e);
      return Optional.empty();
    }
  }

  /** Scores what was claimed on a thread of its own. */
  void take(Claim claim) {
    held.put(claim, clock.instant());
    Thread.ofPlatform()
        .daemon()
        .name("scoring-" + claim.submissionId())
        .start(() -> carryOut(claim));
  }

  private void carryOut(Claim claim) {
    try {
      keep(claim, scorer.score(claim.hidden(), () -> blobs.open(claim.fileSha256())));
    } catch (RuntimeException | OutOfMemoryError e) {
      log.error("Submission {} could not be scored", claim.submissionId(), e);
      tellFailure(claim, e);
    } finally {
      leave(claim);
      wake();
    }
  }

  private void keep(Claim claim, Scored scored) {
    var made = scorer.provenance(claim, clock.instant());
    if (!queue.finish(claim, scored, made, items(scored))) {
      log.info("Submission {} was taken from this server", claim.submissionId());
    }
  }

  private @Nullable String items(Scored scored) {
    return scored.items() == null ? null : blobs.put(ItemFile.of(scored.items())).sha256();
  }

  /** When even that fails, the lease runs out, which says the same. */
  private void tellFailure(Claim claim, Throwable broke) {
    try {
      queue.fail(claim, words(broke), clock.instant());
    } catch (RuntimeException e) {
      log.warn("That submission {} failed could not be kept", claim.submissionId(), e);
    }
  }

  private static String words(Throwable broke) {
    return broke instanceof CustomScorerFailed custom ? custom.fault().words() : "the scorer broke";
  }

  /** Makes room, once. A thread that hangs goes on without anybody waiting for it. */
  private void leave(Claim claim) {
    if (held.remove(claim) != null) free.release();
  }

  @PreDestroy
  void stop() {
    stopping = true;
    desk.shutdownNow();
  }
}
