package dev.touchstone.review;

import dev.touchstone.review.Note.Kind;
import dev.touchstone.review.Note.QuestionState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A note as it is kept. */
record NoteRow(
    UUID id,
    UUID benchmarkId,
    UUID submissionId,
    UUID namespaceId,
    Kind kind,
    @Nullable UUID questionId,
    @Nullable QuestionState state,
    UUID authorId,
    boolean byOwner,
    String text,
    Instant writtenAt,
    @Nullable Instant editedAt,
    @Nullable Instant removedAt) {
  boolean is(QuestionState wanted) {
    return kind == Kind.QUESTION && state == wanted && removedAt == null;
  }
}
