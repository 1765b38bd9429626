package dev.touchstone.review;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Boards;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Boards that can be read without signing in, where an organiser allowed it for a benchmark that is
 * for everyone.
 */
@Service
public class Embeds {
  /** Who reads without signing in: owns nothing, is in no team. */
  private static final Viewer NOBODY =
      new Viewer(new UUID(0, 0), "nobody", "Nobody", false, Set.of());

  private final Benchmarks benchmarks;
  private final Boards boards;
  private final Papers papers;
  private final Reviewers reviewers;
  private final SettingStore settings;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;

  Embeds(
      Benchmarks benchmarks,
      Boards boards,
      Papers papers,
      Reviewers reviewers,
      SettingStore settings,
      Access access,
      Audit audit,
      ApplicationEventPublisher events,
      TransactionOperations transaction) {
    this.benchmarks = benchmarks;
    this.boards = boards;
    this.papers = papers;
    this.reviewers = reviewers;
    this.settings = settings;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
  }

  /**
   * The deciding board as somebody without an account may see it.
   *
   * @throws NotFound if there is none, it is not for everyone, or embedding is off
   */
  public BoardPaper board(Address address) {
    var benchmark = benchmarks.get(NOBODY, address);
    if (!settings.of(benchmark.id()).embeddable()) throw new NotFound("benchmark", address);
    return papers.of(NOBODY, boards.deciding(NOBODY, benchmark)).undated();
  }

  /** Whether the board can be read without signing in. */
  public boolean on(Viewer viewer, Benchmark benchmark) {
    return settings.of(benchmarks.byId(viewer, benchmark.id()).id()).embeddable();
  }

  /**
   * @throws Conflict if the benchmark is not for everyone, or its review is blind
   * @throws dev.touchstone.base.Forbidden if the viewer does not organise it
   */
  public void allow(Viewer viewer, Benchmark benchmark) {
    var seen = reviewers.requireOrganiser(viewer, benchmark);
    if (access.visibility(seen.audience()) != Visibility.EVERYONE)
      throw new Conflict("Only a benchmark that is for everyone can be embedded elsewhere.");
    transaction.executeWithoutResult(
        t -> {
          if (settings.locked(seen.id()).blind())
            throw new Conflict(
                "The review is blind: a board that names owners cannot be embedded.");
          settings.embeddable(seen.id(), true);
          tell(viewer, seen, "allow embedding", "read without signing in");
        });
  }

  /** Ends it; from now on the address leads nowhere. */
  public void forbid(Viewer viewer, Benchmark benchmark) {
    var seen = reviewers.requireOrganiser(viewer, benchmark);
    transaction.executeWithoutResult(
        t -> {
          settings.locked(seen.id());
          settings.embeddable(seen.id(), false);
          tell(viewer, seen, "forbid embedding", "");
        });
  }

  /** Names a page by what stands in it. */
  public static String tag(String page) {
    return Canonical.sha256(page).substring(0, 32);
  }

  private void tell(Viewer viewer, Benchmark benchmark, String action, String detail) {
    audit.record(viewer, action, benchmark.address().toString(), detail);
    events.publishEvent(new ReviewChanged(benchmark.id()));
  }
}
