package dev.touchstone.review;

import static dev.touchstone.base.db.Tables.REVIEW_NOTE;
import static dev.touchstone.base.db.Tables.REVIEW_NOTE_PAST;

import dev.touchstone.base.OneLook;
import dev.touchstone.base.db.tables.ReviewNote;
import dev.touchstone.base.db.tables.ReviewNotePast;
import dev.touchstone.review.Note.Kind;
import dev.touchstone.review.Note.QuestionState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The rows of notes. Who may see what is decided by those who ask. */
@Component
class NoteStore {
  private static final ReviewNote N = REVIEW_NOTE;
  private static final ReviewNotePast P = REVIEW_NOTE_PAST;

  private final DSLContext sql;

  NoteStore(DSLContext sql) {
    this.sql = sql;
  }

  void insert(NoteRow note) {
    sql.insertInto(N)
        .set(N.ID, note.id())
        .set(N.BENCHMARK_ID, note.benchmarkId())
        .set(N.SUBMISSION_ID, note.submissionId())
        .set(N.NAMESPACE_ID, note.namespaceId())
        .set(N.KIND, note.kind().name())
        .set(N.QUESTION_ID, note.questionId())
        .set(N.STATE, note.state() == null ? null : note.state().name())
        .set(N.AUTHOR_ID, note.authorId())
        .set(N.BY_OWNER, note.byOwner())
        .set(N.TEXT, note.text())
        .set(N.WRITTEN_AT, note.writtenAt())
        .execute();
  }

  Optional<NoteRow> find(UUID id) {
    return fetch(N.ID.eq(id)).stream().findFirst();
  }

  /** As {@link #find}, and nobody else changes it until the transaction is over. */
  Optional<NoteRow> lock(UUID id) {
    sql.select(N.ID).from(N).where(N.ID.eq(id)).forUpdate().fetch();
    return find(id);
  }

  /** The oldest first. */
  List<NoteRow> ofBenchmark(UUID benchmark) {
    return OneLook.once(new NotesOf(benchmark), () -> fetch(N.BENCHMARK_ID.eq(benchmark)));
  }

  private record NotesOf(UUID benchmark) {}

  /** The oldest first. */
  List<NoteRow> ofSubmissions(UUID benchmark, Collection<UUID> submissions) {
    return fetch(N.BENCHMARK_ID.eq(benchmark).and(N.SUBMISSION_ID.in(submissions)));
  }

  /** Questions in this state on entries of these namespaces. */
  List<NoteRow> toOwners(Collection<UUID> namespaces, QuestionState state) {
    return fetch(questions(state).and(N.NAMESPACE_ID.in(namespaces)));
  }

  /** Questions in this state that this person asked. */
  List<NoteRow> askedBy(UUID author, QuestionState state) {
    return fetch(questions(state).and(N.AUTHOR_ID.eq(author)));
  }

  void state(UUID question, QuestionState state) {
    sql.update(N).set(N.STATE, state.name()).where(N.ID.eq(question)).execute();
  }

  void edit(NoteRow before, String text, Instant at) {
    keep(before, at);
    sql.update(N).set(N.TEXT, text).set(N.EDITED_AT, at).where(N.ID.eq(before.id())).execute();
  }

  void remove(NoteRow before, Instant at) {
    keep(before, at);
    sql.update(N).set(N.TEXT, "").set(N.REMOVED_AT, at).where(N.ID.eq(before.id())).execute();
  }

  /** What it said before, the latest first. */
  List<Note.Past> past(UUID note) {
    return sql.select(P.TEXT, P.REPLACED_AT)
        .from(P)
        .where(P.NOTE_ID.eq(note))
        .orderBy(P.NUMBER.desc())
        .fetch(r -> new Note.Past(r.value1(), r.value2()));
  }

  private void keep(NoteRow before, Instant at) {
    sql.insertInto(P)
        .set(P.NOTE_ID, before.id())
        .set(P.NUMBER, sql.fetchCount(P, P.NOTE_ID.eq(before.id())) + 1)
        .set(P.TEXT, before.text())
        .set(P.REPLACED_AT, at)
        .execute();
  }

  private static Condition questions(QuestionState state) {
    return N.KIND.eq(Kind.QUESTION.name()).and(N.STATE.eq(state.name())).and(N.REMOVED_AT.isNull());
  }

  private List<NoteRow> fetch(Condition which) {
    return sql.selectFrom(N).where(which).orderBy(N.WRITTEN_AT, N.ID).fetch(row -> note(row));
  }

  private static NoteRow note(Record row) {
    var state = row.get(N.STATE);
    return new NoteRow(
        row.get(N.ID),
        row.get(N.BENCHMARK_ID),
        row.get(N.SUBMISSION_ID),
        row.get(N.NAMESPACE_ID),
        Kind.valueOf(row.get(N.KIND)),
        row.get(N.QUESTION_ID),
        state == null ? null : QuestionState.valueOf(state),
        row.get(N.AUTHOR_ID),
        row.get(N.BY_OWNER),
        row.get(N.TEXT),
        row.get(N.WRITTEN_AT),
        row.get(N.EDITED_AT),
        row.get(N.REMOVED_AT));
  }
}
