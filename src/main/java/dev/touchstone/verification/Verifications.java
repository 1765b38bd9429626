package dev.touchstone.verification;

import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.Submissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has entries re-run. The owners of an entry, the organisers and the reviewers of its benchmark may
 * ask for it; whoever sees the benchmark sees what came out. A submission that the viewer may see
 * no more of than its entry is {@link NotFound} to all that asks for one.
 */
@Service
@Transactional
public class Verifications {
  /** Re-runs unless told otherwise. */
  public static final int USUAL_SEEDS = 3;

  public static final int MOST_SEEDS = 20;

  /** Verdicts on own entries that a namespace, and a person, gets of an open benchmark. */
  public static final int MOST_OF_OWNERS = 10;

  private static final String NOT_SCORED = "Only what has a score can be verified.";

  private final VerificationStore store;
  private final Feasibility feasibility;
  private final Reruns reruns;
  private final Sight sight;
  private final Benchmarks benchmarks;
  private final Submissions submissions;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Nobody can choose seeds, and with them what a script makes of its own. */
  private final Random random = new SecureRandom();

  Verifications(
      VerificationStore store,
      Feasibility feasibility,
      Reruns reruns,
      Sight sight,
      Benchmarks benchmarks,
      Submissions submissions,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.feasibility = feasibility;
    this.reruns = reruns;
    this.sight = sight;
    this.benchmarks = benchmarks;
    this.submissions = submissions;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Executes an entry's recipe again, with its own seed and then with new ones. Where that cannot
   * be done, the verification says so and is over.
   *
   * @param seeds 1 to {@link #MOST_SEEDS}
   * @throws NotOffered if its owners would have to offer it first
   * @throws AlreadyVerified if its owners had it verified before and the benchmark is open
   * @throws VerdictsUsedUp if its owners had {@link #MOST_OF_OWNERS} verified while it is open
   * @throws Conflict if it has no score, or is being verified
   */
  public Verification start(Viewer viewer, Address address, UUID submissionId, int seeds) {
    if (seeds < 1 || seeds > MOST_SEEDS)
      throw new InvalidInput("A verification has 1 to 20 re-runs, not %d.".formatted(seeds));
    var benchmark = benchmarks.get(viewer, address);
    var submission = submission(viewer, benchmark, submissionId);
    requireScored(submission);
    requireLeft(viewer, benchmark, submission);
    var made = made(viewer, benchmark, submission, feasibility.of(viewer, submission), seeds);
    audit.record(viewer, "verify entry", address.toString(), words(submission, made, seeds));
    events.publishEvent(new VerificationChanged(made, benchmark.id()));
    return get(viewer, made);
  }

  private UUID made(
      Viewer viewer, Benchmark benchmark, Submission submission, Readiness readiness, int seeds) {
    return switch (readiness) {
      case Readiness.NotOffered() -> throw new NotOffered();
      case Readiness.Blocked(Obstacle obstacle) ->
          insert(viewer, benchmark, submission, null, obstacle);
      case Readiness.Ready ready -> {
        var id = insert(viewer, benchmark, submission, ready.standIn().id(), null);
        reruns.launch(id, ready, seeds(ready.run().seed(), seeds));
        yield id;
      }
    };
  }

  private UUID insert(
      Viewer viewer,
      Benchmark benchmark,
      Submission submission,
      @Nullable UUID standIn,
      @Nullable Obstacle obstacle) {
    var now = clock.instant();
    var made =
        new Case(
            Ids.next(),
            benchmark.id(),
            submission.id(),
            submission.namespaceId(),
            viewer.id(),
            sight.role(viewer, benchmark, submission.namespaceId()),
            standIn,
            submission.runId(),
            obstacle == null ? VerificationState.RUNNING : VerificationState.DONE,
            obstacle == null ? null : Verdict.CANNOT_RERUN,
            obstacle,
            false,
            now,
            obstacle == null ? null : now);
    if (!store.insert(made)) throw running(submission);
    return made.id();
  }

  private List<Long> seeds(long own, int count) {
    var others = LongStream.generate(() -> random.nextInt(1, Integer.MAX_VALUE)).boxed();
    return Stream.concat(Stream.of(own), others).distinct().limit(count).toList();
  }

  /** Those of a benchmark that the viewer may know of, the newest first. */
  @Transactional(readOnly = true)
  public List<Verification> of(Viewer viewer, Benchmark benchmark) {
    return sight.of(viewer, benchmarks.byId(viewer, benchmark.id()), store.of(benchmark.id()));
  }

  /**
   * @throws NotFound if there is none, or none this viewer may know of
   */
  @Transactional(readOnly = true)
  public Verification get(Viewer viewer, UUID id) {
    return sight.of(viewer, benchmark(viewer, id), List.of(known(id))).stream()
        .findFirst()
        .orElseThrow(() -> absent(id));
  }

  /**
   * Ends a verification without a verdict; its runs are stopped. One that is over stays as it is.
   *
   * @throws Forbidden if the viewer is none of those who may
   */
  public Verification cancel(Viewer viewer, UUID id) {
    var shown = get(viewer, id);
    if (shown.state() != VerificationState.RUNNING) return shown;
    if (!shown.mayCancel())
      throw new Forbidden("Who started it, the entry's owners and organisers may stop it.");
    if (store.lock(id).running()) {
      store.cancelled(id, clock.instant());
      reruns.cancel(known(id));
      events.publishEvent(new VerificationChanged(id, shown.benchmarkId()));
    }
    return get(viewer, id);
  }

  /** Lets organisers and reviewers have an entry of the viewer re-run in the viewer's name. */
  public void offer(Viewer viewer, UUID submissionId) {
    var submission = own(viewer, submissionId);
    var run = submission.runId();
    if (run == null || !feasibility.reads(viewer, run))
      throw new Conflict("This entry came from no run of yours, so there is nothing to offer.");
    store.offer(submissionId, viewer.id(), clock.instant());
    audit.record(
        viewer, "offer for verification", submission.benchmark().toString(), name(submission));
  }

  /** Takes an offer back; what runs already goes on. */
  public void withdraw(Viewer viewer, UUID submissionId) {
    var submission = own(viewer, submissionId);
    store.withdraw(submissionId);
    audit.record(
        viewer,
        "withdraw offer of verification",
        submission.benchmark().toString(),
        name(submission));
  }

  /** Whether a submission is offered, for those who may see it. */
  @Transactional(readOnly = true)
  public boolean offered(Viewer viewer, UUID submissionId) {
    return store.offerer(submissions.get(viewer, submissionId).id()).isPresent();
  }

  /** Whether the viewer can have a submission verified now, and if not, why. */
  @Transactional(readOnly = true)
  public Chance chance(Viewer viewer, Benchmark benchmark, Submission submission) {
    if (submission.state() != SubmissionState.SCORED) return refused(NOT_SCORED);
    if (store.of(List.of(submission.id())).stream().anyMatch(Case::running))
      return refused(running(submission).text());
    if (counted(viewer, benchmark, submission)) {
      var asked = store.asked(benchmark.id(), submission.namespaceId(), viewer.id());
      if (asked.contains(submission.id())) return refused(AlreadyVerified.WORDS);
      if (asked.size() >= MOST_OF_OWNERS) return refused(VerdictsUsedUp.WORDS);
    }
    return switch (feasibility.of(viewer, submission)) {
      case Readiness.Ready ready -> new Chance(Chance.Kind.POSSIBLE, "");
      case Readiness.NotOffered() -> refused(NotOffered.WORDS);
      case Readiness.Blocked(Obstacle obstacle) ->
          new Chance(Chance.Kind.CANNOT_RERUN, obstacle.words());
    };
  }

  private static Chance refused(String words) {
    return new Chance(Chance.Kind.REFUSED, words);
  }

  private static void requireScored(Submission submission) {
    if (submission.state() != SubmissionState.SCORED) throw new Conflict(NOT_SCORED);
  }

  private void requireLeft(Viewer viewer, Benchmark benchmark, Submission submission) {
    if (!counted(viewer, benchmark, submission)) return;
    benchmarks.hold(benchmark);
    var asked = store.asked(benchmark.id(), submission.namespaceId(), viewer.id());
    if (asked.contains(submission.id())) throw new AlreadyVerified();
    if (asked.size() >= MOST_OF_OWNERS) throw new VerdictsUsedUp();
  }

  /** A script can make of every seed a guess of its own, and a verdict would answer it. */
  private boolean counted(Viewer viewer, Benchmark benchmark, Submission submission) {
    return benchmark.open()
        && sight.role(viewer, benchmark, submission.namespaceId()) == Starter.OWNER;
  }

  private Submission submission(Viewer viewer, Benchmark benchmark, UUID id) {
    var submission = submissions.get(viewer, id);
    if (!submission.benchmarkId().equals(benchmark.id())) throw new NotFound("submission", id);
    return submission;
  }

  private Submission own(Viewer viewer, UUID id) {
    var submission = submissions.get(viewer, id);
    if (!viewer.namespaces().contains(submission.namespaceId()))
      throw new Forbidden("Only the owners of an entry may offer it for verification.");
    return submission;
  }

  private Benchmark benchmark(Viewer viewer, UUID verification) {
    try {
      return benchmarks.byId(viewer, known(verification).benchmarkId());
    } catch (NotFound benchmarkNotForThisViewer) {
      throw absent(verification);
    }
  }

  private Case known(UUID id) {
    return store.find(id).orElseThrow(() -> absent(id));
  }

  private static NotFound absent(UUID id) {
    return new NotFound("verification", id);
  }

  private static Conflict running(Submission submission) {
    return new Conflict("“%s” is being verified. Wait for it.".formatted(submission.entry()));
  }

  private static String name(Submission submission) {
    return "entry “%s”".formatted(submission.entry());
  }

  private static String words(Submission submission, UUID made, int seeds) {
    return "%s, %d re-runs, verification %s".formatted(name(submission), seeds, made);
  }
}
