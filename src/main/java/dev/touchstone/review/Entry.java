package dev.touchstone.review;

import dev.touchstone.leaderboard.SubmissionState;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry under review, with everything that was handed in under its name.
 *
 * @param id names it in addresses: that of the submission that stands for it
 * @param name in a blind review a pseudonym
 * @param owner the owning namespace; null where the review is blind
 * @param own whether it belongs to the viewer
 * @param submissions the newest first; in a blind review in an order that tells nothing
 * @param standing where it stands on the deciding board; null where it is not ranked
 * @param checks of the submission that stands for it
 * @param openQuestions that wait for the owner
 */
public record Entry(
    UUID id,
    String name,
    @Nullable String owner,
    boolean own,
    List<Handed> submissions,
    @Nullable Place standing,
    EntryState state,
    List<Check> checks,
    int openQuestions) {
  public Entry {
    submissions = List.copyOf(submissions);
    checks = List.copyOf(checks);
  }

  /** Why it has no rank; null where it has one. */
  public @Nullable String reason() {
    return standing != null || submissions.isEmpty() ? null : submissions.getFirst().reason();
  }

  public long count(SubmissionState state) {
    return submissions.stream().filter(s -> s.state() == state).count();
  }
}
