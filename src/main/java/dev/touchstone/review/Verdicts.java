package dev.touchstone.review;

import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Blinds;
import dev.touchstone.leaderboard.Rulings;
import dev.touchstone.leaderboard.SubmissionState;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What reviewers decide about entries; each decision is in the audit log. */
@Service
public class Verdicts {
  private static final int LONGEST = 500;

  private final Reviewers reviewers;
  private final Subjects subjects;
  private final CheckStore checks;
  private final Rulings rulings;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  Verdicts(
      Reviewers reviewers,
      Subjects subjects,
      CheckStore checks,
      Rulings rulings,
      Audit audit,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.reviewers = reviewers;
    this.subjects = subjects;
    this.checks = checks;
    this.rulings = rulings;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Vouches for the submission that stands for the entry now. A later one has to be checked anew.
   *
   * @param note what was looked at; may be empty
   * @throws Forbidden if the entry is the viewer's own
   * @throws Conflict if it has no score, or the viewer checked it before
   */
  public void check(Viewer viewer, Benchmark benchmark, UUID entry, String note) {
    var subject = judged(viewer, benchmark, entry);
    if (subject.standing().state() != SubmissionState.SCORED)
      throw new Conflict("It has no score yet, so there is nothing to check.");
    var row =
        new CheckStore.Row(subject.standing().id(), viewer.id(), brief(note), clock.instant());
    transaction.executeWithoutResult(
        t -> {
          if (!checks.insert(subject.benchmark().id(), row))
            throw new Conflict("You have checked this submission already.");
          record(viewer, "check entry", subject, row.note());
        });
  }

  /**
   * Takes the viewer's own check back.
   *
   * @throws Conflict if there is none
   */
  public void uncheck(Viewer viewer, Benchmark benchmark, UUID entry) {
    var subject = subjects.get(viewer, reviewers.require(viewer, benchmark), entry);
    transaction.executeWithoutResult(
        t -> {
          if (!checks.delete(subject.standing().id(), viewer.id()))
            throw new Conflict("You have not checked this submission.");
          record(viewer, "take back check", subject, "");
        });
  }

  /**
   * Takes the entry out of the ranking, with everything under its name.
   *
   * @throws Forbidden if the entry is the viewer's own
   * @throws Conflict if it is disqualified already
   */
  public void disqualify(Viewer viewer, Benchmark benchmark, UUID entry, String reason) {
    var subject = judged(viewer, benchmark, entry);
    Blinds.lifted(() -> rulings.disqualify(viewer, subject.standing().id(), reason));
    tell(subject);
  }

  /**
   * Ranks a disqualified entry again.
   *
   * @throws Forbidden if the entry is the viewer's own
   * @throws Conflict if it is not disqualified
   */
  public void reinstate(Viewer viewer, Benchmark benchmark, UUID entry, String reason) {
    var subject = judged(viewer, benchmark, entry);
    Blinds.lifted(() -> rulings.reinstate(viewer, subject.standing().id(), reason));
    tell(subject);
  }

  /** What was ruled about the entry, the newest first; in a blind review without names. */
  public List<Verdict> rulings(Viewer viewer, Benchmark benchmark, UUID entry) {
    var subject = subjects.get(viewer, reviewers.require(viewer, benchmark), entry);
    return Blinds.lifted(() -> rulings.of(viewer, subject.benchmark())).stream()
        .filter(r -> subject.submissionIds().contains(r.submissionId()))
        .map(r -> Verdict.of(r, subject.mask()))
        .toList();
  }

  private Subject judged(Viewer viewer, Benchmark benchmark, UUID entry) {
    var subject = subjects.get(viewer, reviewers.require(viewer, benchmark), entry);
    if (subject.own()) throw new Forbidden("Somebody else has to judge your own entry.");
    return subject;
  }

  private void tell(Subject subject) {
    transaction.executeWithoutResult(
        t -> events.publishEvent(new ReviewChanged(subject.benchmark().id())));
  }

  private void record(Viewer viewer, String action, Subject subject, String detail) {
    audit.record(viewer, action, about(subject), detail);
    events.publishEvent(new ReviewChanged(subject.benchmark().id()));
  }

  /** The log is read by admins alone, so it names the submission and not the pseudonym. */
  private static String about(Subject subject) {
    return subject.benchmark().address() + " " + subject.standing().id();
  }

  private static String brief(String note) {
    var text = note.strip();
    if (text.length() <= LONGEST) return text;
    throw new InvalidInput("The note is longer than " + LONGEST + " characters.");
  }
}
