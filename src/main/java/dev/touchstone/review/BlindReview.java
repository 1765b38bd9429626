package dev.touchstone.review;

import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Hides from reviewers whose entries they review. It can begin until a reviewer has looked, and end
 * at any time; both are in the audit log.
 */
@Service
public class BlindReview {
  private final Reviewers reviewers;
  private final Benchmarks benchmarks;
  private final SettingStore settings;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;

  BlindReview(
      Reviewers reviewers,
      Benchmarks benchmarks,
      SettingStore settings,
      Audit audit,
      ApplicationEventPublisher events,
      TransactionOperations transaction) {
    this.reviewers = reviewers;
    this.benchmarks = benchmarks;
    this.settings = settings;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
  }

  /** Whether the review of the benchmark is blind. */
  public boolean on(Viewer viewer, Benchmark benchmark) {
    return settings.of(benchmarks.byId(viewer, benchmark.id()).id()).blind();
  }

  /** Whether it is not too late to begin. */
  public boolean canBegin(Viewer viewer, Benchmark benchmark) {
    var now = settings.of(benchmarks.byId(viewer, benchmark.id()).id());
    return !now.blind() && now.lookedAt() == null && !now.embeddable();
  }

  /**
   * @throws Conflict if a reviewer has seen submissions already, or the board is embedded
   * @throws dev.touchstone.base.Forbidden if the viewer does not organise it
   */
  public void begin(Viewer viewer, Benchmark benchmark) {
    var seen = reviewers.requireOrganiser(viewer, benchmark);
    transaction.executeWithoutResult(
        t -> {
          requireUnseen(settings.locked(seen.id()));
          settings.blind(seen.id(), true);
          tell(viewer, seen, "begin blind review", "reviewers see pseudonyms");
        });
  }

  /** Shows reviewers who owns what. */
  public void end(Viewer viewer, Benchmark benchmark) {
    var seen = reviewers.requireOrganiser(viewer, benchmark);
    transaction.executeWithoutResult(
        t -> {
          if (!settings.locked(seen.id()).blind())
            throw new Conflict("This review is not blind, so there is nothing to end.");
          settings.blind(seen.id(), false);
          tell(viewer, seen, "end blind review", "reviewers see owners, runs and times");
        });
  }

  private static void requireUnseen(Settings now) {
    if (now.lookedAt() != null)
      throw new Conflict(
          "A reviewer has seen submissions already, so it is too late for a blind review.");
    if (now.embeddable())
      throw new Conflict("The board can be read without signing in. End embedding first.");
  }

  private void tell(Viewer viewer, Benchmark benchmark, String action, String detail) {
    audit.record(viewer, action, benchmark.address().toString(), detail);
    events.publishEvent(new ReviewChanged(benchmark.id()));
  }
}
