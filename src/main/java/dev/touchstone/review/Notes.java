package dev.touchstone.review;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.Ids;
import dev.touchstone.base.NotFound;
import dev.touchstone.review.Note.Kind;
import dev.touchstone.review.Note.QuestionState;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes notes. Who may do so was decided before. */
@Component
@Transactional
class Notes {
  private final NoteStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notes(NoteStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  UUID start(Viewer viewer, Subject subject, Kind kind, String text) {
    return write(viewer, subject, kind, null, text);
  }

  UUID reply(Viewer viewer, Subject subject, UUID question, String text) {
    var asked = question(question);
    var made = write(viewer, subject, Kind.REPLY, asked, text);
    store.state(asked.id(), subject.own() ? QuestionState.ANSWERED : QuestionState.OPEN);
    return made;
  }

  void resolve(UUID question) {
    var asked = question(question);
    store.state(asked.id(), QuestionState.RESOLVED);
    tell(asked.benchmarkId());
  }

  void edit(Viewer viewer, UUID note, String text) {
    var before = own(viewer, note);
    store.edit(before, text, clock.instant());
    tell(before.benchmarkId());
  }

  void remove(Viewer viewer, UUID note) {
    var before = own(viewer, note);
    store.remove(before, clock.instant());
    tell(before.benchmarkId());
  }

  static NotFound absent(UUID note) {
    return new NotFound("note", note);
  }

  private UUID write(
      Viewer viewer, Subject subject, Kind kind, @Nullable NoteRow question, String text) {
    if (viewer.errand() != null) throw new Forbidden("People review, programs do not.");
    var note =
        new NoteRow(
            Ids.next(),
            subject.benchmark().id(),
            question == null ? subject.standing().id() : question.submissionId(),
            subject.standing().namespaceId(),
            kind,
            question == null ? null : question.id(),
            kind == Kind.QUESTION ? QuestionState.OPEN : null,
            viewer.id(),
            subject.own(),
            text,
            clock.instant(),
            null,
            null);
    store.insert(note);
    tell(note.benchmarkId());
    return note.id();
  }

  /** A question that still stands, held until the transaction is over. */
  private NoteRow question(UUID id) {
    return store
        .lock(id)
        .filter(n -> n.kind() == Kind.QUESTION && n.removedAt() == null)
        .orElseThrow(() -> absent(id));
  }

  private NoteRow own(Viewer viewer, UUID id) {
    return store
        .lock(id)
        .filter(n -> n.removedAt() == null && n.authorId().equals(viewer.id()))
        .filter(n -> viewer.errand() == null)
        .orElseThrow(() -> absent(id));
  }

  private void tell(UUID benchmark) {
    events.publishEvent(new ReviewChanged(benchmark));
  }
}
