package dev.touchstone.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment, a question or a reply on an entry.
 *
 * @param questionId of a reply: what it replies to
 * @param state of a question
 * @param author as this viewer may know them, such as “grace” or “the owner”
 * @param own whether the viewer wrote it
 * @param text Markdown; empty once removed
 * @param removedAt when its author took it back; null if not
 */
public record Note(
    UUID id,
    Kind kind,
    @Nullable UUID questionId,
    @Nullable QuestionState state,
    String author,
    boolean byOwner,
    boolean own,
    String text,
    Instant writtenAt,
    @Nullable Instant editedAt,
    @Nullable Instant removedAt) {
  /** What it is and, with that, who sees it. */
  public enum Kind {
    /** Among reviewers and organisers. */
    COMMENT,
    /** To the owner of the entry. */
    QUESTION,
    /** To a question, from either side. */
    REPLY
  }

  /** Whose turn it is. */
  public enum QuestionState {
    /** The owner's. */
    OPEN,
    /** The reviewers'. */
    ANSWERED,
    /** Nobody's. */
    RESOLVED
  }

  /** What a note said until a moment. */
  public record Past(String text, Instant until) {}
}
