package dev.touchstone.review;

import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Submission;
import java.util.List;
import java.util.UUID;

/**
 * An entry as somebody deals with it.
 *
 * @param standing the submission that stands for it
 * @param submissions all of them, the newest first
 * @param own whether it belongs to the viewer, who then answers for it and does not judge it
 */
record Subject(
    Benchmark benchmark,
    Submission standing,
    List<Submission> submissions,
    boolean own,
    Mask mask) {
  Subject {
    submissions = List.copyOf(submissions);
  }

  static boolean owns(Viewer viewer, Submission submission) {
    return viewer.namespaces().contains(submission.namespaceId());
  }

  /** What names it in addresses. */
  UUID id() {
    return mask.submission(standing.id());
  }

  String name() {
    return mask.entry(standing.namespaceId(), standing.entry());
  }

  /** Whether one of its submissions is known under this id. */
  boolean known(UUID id) {
    return submissions.stream().anyMatch(s -> mask.submission(s.id()).equals(id));
  }

  List<UUID> submissionIds() {
    return submissions.stream().map(Submission::id).toList();
  }
}
