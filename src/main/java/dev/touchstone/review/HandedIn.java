package dev.touchstone.review;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.run.Runs;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows submissions to who reviews them: all of it, or what a blind review leaves. */
@Component
class HandedIn {
  private final Runs runs;

  HandedIn(Runs runs) {
    this.runs = runs;
  }

  /** The newest first; in a blind review by an id that tells nothing of time. */
  List<Handed> of(Viewer viewer, Subject subject) {
    var all = subject.submissions().stream().map(s -> handed(viewer, s, subject.mask())).toList();
    return subject.mask().hides()
        ? all.stream().sorted(Comparator.comparing(Handed::id)).toList()
        : all;
  }

  private Handed handed(Viewer viewer, Submission submission, Mask mask) {
    return new Handed(
        mask.submission(submission.id()),
        submission.state(),
        submission.scores(),
        reason(submission),
        submission.report(),
        mask.hides() ? null : origin(viewer, submission));
  }

  private static @Nullable String reason(Submission submission) {
    var aside = submission.setAside();
    if (submission.state() == SubmissionState.SCORED) return aside == null ? null : aside.words();
    if (submission.state() == SubmissionState.REJECTED) return submission.report().summary();
    if (submission.state() == SubmissionState.CANCELLED) return "its submitter took it back";
    return submission.failure() == null ? "its score is being computed" : submission.failure();
  }

  private Handed.Origin origin(Viewer viewer, Submission submission) {
    return new Handed.Origin(
        visible(viewer, submission.runId()),
        submission.artifactPath(),
        submission.fileSha256(),
        submission.submittedAt());
  }

  /** A link to a run is for those who may see the run. */
  private @Nullable UUID visible(Viewer viewer, @Nullable UUID run) {
    if (run == null) return null;
    try {
      return runs.get(viewer, run).id();
    } catch (NotFound notForThisViewer) {
      return null;
    }
  }
}
