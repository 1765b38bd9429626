package dev.touchstone.leaderboard;

import java.time.Instant;
import java.util.UUID;

/**
 * What an organiser or a reviewer decided about an entry, or its owner about its name. A ruling is
 * never changed or removed; a later one can say otherwise. None can set a score.
 *
 * @param submissionId the submission it was decided on; it holds for every submission of the entry
 * @param entryBefore the entry's name before; the same as after unless it was renamed
 * @param reason 1 to 1,000 characters
 * @param ruledBy the name of the person
 */
public record Ruling(
    UUID id,
    UUID benchmarkId,
    UUID submissionId,
    Kind kind,
    String entryBefore,
    String entryAfter,
    String reason,
    String ruledBy,
    Instant ruledAt) {
  private static final String SOMEBODY = "A reviewer or organiser";
  private static final String OWNER = "The entry's owner";

  /** What stands for a reason where an owner gave none, or may not be told by it. */
  static final String BY_OWNER = "Renamed by its owner.";

  /** As one knows it who may not know whose entry it is. */
  Ruling under(EntryNames.StandIns names, UUID namespace) {
    return new Ruling(
        id,
        benchmarkId,
        names.submission(submissionId),
        kind,
        names.entry(namespace, entryBefore),
        names.entry(namespace, entryAfter),
        byOwner() ? BY_OWNER : reason,
        byOwner() ? OWNER : ruledBy,
        ruledAt);
  }

  /** Whether reviewers and organisers had no part in it. */
  boolean byOwner() {
    return kind == Kind.OWNER_RENAMED;
  }

  /** As one knows it who may not know who reviews. */
  Ruling bySomebody() {
    if (byOwner()) return this;
    return new Ruling(
        id, benchmarkId, submissionId, kind, entryBefore, entryAfter, reason, SOMEBODY, ruledAt);
  }

  /** What was decided. */
  public enum Kind {
    /** The entry leaves the ranking. */
    DISQUALIFIED("disqualify entry"),
    /** It is ranked again. */
    REINSTATED("reinstate entry"),
    /** Its name was corrected. */
    RENAMED("rename entry"),
    /** Its owner gave it another name. */
    OWNER_RENAMED("rename own entry");

    private final String action;

    Kind(String action) {
      this.action = action;
    }

    /** As it stands in the audit log. */
    String action() {
      return action;
    }
  }
}
