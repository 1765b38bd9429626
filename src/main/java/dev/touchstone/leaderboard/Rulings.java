package dev.touchstone.leaderboard;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people decide about entries: disqualify, reinstate, correct a name. Each ruling has a reason
 * and stays on the record. There is no way to set a score by hand.
 */
@Service
@Transactional
public class Rulings {
  private static final int REASON = 1000;

  private final Submissions submissions;
  private final SubmissionStore submissionStore;
  private final Blinds blinds;
  private final Benchmarks benchmarks;
  private final RulingStore store;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Rulings(
      Submissions submissions,
      SubmissionStore submissionStore,
      Blinds blinds,
      Benchmarks benchmarks,
      RulingStore store,
      Access access,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.submissions = submissions;
    this.submissionStore = submissionStore;
    this.blinds = blinds;
    this.benchmarks = benchmarks;
    this.store = store;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes an entry out of the ranking, with every submission under its name, later ones included.
   *
   * @throws NotFound if there is no such submission, or none this viewer may see
   * @throws Forbidden if the viewer neither organises nor reviews the benchmark
   * @throws Conflict if it is disqualified already
   * @throws InvalidInput if there is no reason
   */
  public Ruling disqualify(Viewer viewer, UUID submissionId, String reason) {
    var submission = toRule(viewer, submissionId);
    if (store.holding(submission) != null) {
      throw new Conflict("This entry is disqualified already.");
    }
    var ruling = rule(viewer, submission, Ruling.Kind.DISQUALIFIED, submission.entry(), reason);
    store.setAside(submission, ruling.id());
    return ruling;
  }

  /**
   * Ranks a disqualified entry again.
   *
   * @throws NotFound if there is no such submission, or none this viewer may see
   * @throws Forbidden if the viewer neither organises nor reviews the benchmark
   * @throws Conflict if it is not disqualified
   * @throws InvalidInput if there is no reason
   */
  public Ruling reinstate(Viewer viewer, UUID submissionId, String reason) {
    var submission = toRule(viewer, submissionId);
    if (store.holding(submission) == null) {
      throw new Conflict("This entry is not disqualified.");
    }
    store.setAside(submission, null);
    return rule(viewer, submission, Ruling.Kind.REINSTATED, submission.entry(), reason);
  }

  /**
   * Changes the name of an entry, on all its submissions: its owners while the benchmark is open,
   * organisers and reviewers at any time.
   *
   * @param reason may be empty for owners
   * @throws NotFound if there is no such submission, or none this viewer may see
   * @throws Forbidden if the viewer neither owns the entry nor organises or reviews the benchmark
   * @throws AlreadyClosed if an owner asks after the close
   * @throws Conflict if its owner has another entry of that name, or if an owner asks and it is
   *     disqualified
   * @throws InvalidInput if no entry can be called that, or if there is no reason
   */
  public Ruling rename(Viewer viewer, UUID submissionId, String name, String reason) {
    var submission = submissions.get(viewer, submissionId);
    var benchmark = benchmarks.byId(viewer, submission.benchmarkId());
    var owns = access.mayWrite(viewer, submission.namespaceId());
    if (owns && benchmark.open()) {
      requireNotDisqualified(submission);
      var why = reason.isBlank() ? Ruling.BY_OWNER : reason;
      return rename(viewer, submission, Ruling.Kind.OWNER_RENAMED, name, why);
    }
    if (owns && !judges(viewer, benchmark)) throw new AlreadyClosed(benchmark.address());
    requireJudge(viewer, benchmark);
    return rename(viewer, submission, Ruling.Kind.RENAMED, name, reason);
  }

  /** Whether the viewer may change the entry's name now as one of its owners. */
  public boolean mayRename(Viewer viewer, Benchmark benchmark, Submission submission) {
    var setAside = submission.setAside();
    return benchmark.open()
        && access.mayWrite(viewer, submission.namespaceId())
        && (setAside == null || setAside.why() != SetAside.Why.DISQUALIFIED);
  }

  private Ruling rename(
      Viewer viewer, Submission submission, Ruling.Kind kind, String name, String reason) {
    var after = Origin.entryName(name);
    if (store.exists(submission, after)) {
      throw new Conflict("Its owner has an entry “%s” already.".formatted(after));
    }
    var ruling = rule(viewer, submission, kind, after, reason);
    store.rename(submission, after);
    return ruling;
  }

  private void requireNotDisqualified(Submission submission) {
    if (store.holding(submission) != null) {
      throw new Conflict("This entry is disqualified, so organisers alone may rename it.");
    }
  }

  /**
   * The rulings on entries that the viewer may see more of, the newest first. In a blind review
   * reviewers know the entries by stand-in names here too, and owners do not learn who ruled.
   */
  @Transactional(readOnly = true)
  public List<Ruling> of(Viewer viewer, Benchmark benchmark) {
    var seen = ids(submissions.of(viewer, benchmark));
    var names = blinds.over(viewer, benchmark);
    var all = store.of(benchmark.id());
    if (names.isPresent()) return under(names.get(), benchmark, all, seen);
    var known = all.stream().filter(r -> seen.contains(r.submissionId()));
    return blinds.hidesReviewers(benchmark) && !judges(viewer, benchmark)
        ? known.map(Ruling::bySomebody).toList()
        : known.toList();
  }

  private List<Ruling> under(
      EntryNames.StandIns names, Benchmark benchmark, List<Ruling> all, Set<UUID> own) {
    var owners =
        submissionStore.of(benchmark.id()).stream()
            .collect(Collectors.toMap(Submission::id, Submission::namespaceId));
    return all.stream()
        .filter(r -> owners.containsKey(r.submissionId()))
        .map(r -> own.contains(r.submissionId()) ? r : r.under(names, owner(owners, r)))
        .toList();
  }

  private static UUID owner(Map<UUID, UUID> owners, Ruling ruling) {
    return Objects.requireNonNull(owners.get(ruling.submissionId()), "a submission has an owner");
  }

  private Submission toRule(Viewer viewer, UUID submissionId) {
    var submission = submissions.get(viewer, submissionId);
    var benchmark = benchmarks.byId(viewer, submission.benchmarkId());
    requireJudge(viewer, benchmark);
    return submission;
  }

  private void requireJudge(Viewer viewer, Benchmark benchmark) {
    if (!judges(viewer, benchmark)) {
      throw new Forbidden("Only organisers and reviewers of a benchmark rule on its entries.");
    }
  }

  private boolean judges(Viewer viewer, Benchmark benchmark) {
    return benchmarks.organises(viewer, benchmark) || benchmarks.reviews(viewer, benchmark);
  }

  private Ruling rule(
      Viewer viewer, Submission submission, Ruling.Kind kind, String after, String reason) {
    var ruling =
        new Ruling(
            Ids.next(),
            submission.benchmarkId(),
            submission.id(),
            kind,
            submission.entry(),
            after,
            InvalidInput.unlessText("The reason", reason, REASON),
            viewer.name(),
            clock.instant());
    store.insert(ruling, viewer);
    audit.record(viewer, kind.action(), submission.benchmark().toString(), words(ruling));
    events.publishEvent(new EntryRuled(submission.id()));
    return ruling;
  }

  private static String words(Ruling ruling) {
    var entry =
        !ruling.entryBefore().equals(ruling.entryAfter())
            ? "“%s”, now “%s”".formatted(ruling.entryBefore(), ruling.entryAfter())
            : "“%s”".formatted(ruling.entryBefore());
    return "%s (submission %s): %s".formatted(entry, ruling.submissionId(), ruling.reason());
  }

  private static Set<UUID> ids(List<Submission> submissions) {
    return submissions.stream().map(Submission::id).collect(Collectors.toSet());
  }
}
