package dev.touchstone.review;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.review.Note.Kind;
import dev.touchstone.review.Note.QuestionState;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What is said about entries. Comments are among reviewers and organisers; a question and its
 * replies are seen by the owner of the entry too. Whose entry it is answers, and does not comment.
 */
@Service
public class Threads {
  private static final int LONGEST = 10_000;

  private final Subjects subjects;
  private final Reviewers reviewers;
  private final Benchmarks benchmarks;
  private final NoteStore store;
  private final Notes notes;
  private final NoteWords words;

  Threads(
      Subjects subjects,
      Reviewers reviewers,
      Benchmarks benchmarks,
      NoteStore store,
      Notes notes,
      NoteWords words) {
    this.subjects = subjects;
    this.reviewers = reviewers;
    this.benchmarks = benchmarks;
    this.store = store;
    this.notes = notes;
    this.words = words;
  }

  /**
   * The notes on an entry that this viewer may read, the oldest first.
   *
   * @throws NotFound if there is no such entry, or none this viewer reviews or answers for
   */
  public List<Note> of(Viewer viewer, Benchmark benchmark, UUID entry) {
    var subject = subjects.get(viewer, benchmark, entry);
    return words.of(viewer, subject, readable(subject));
  }

  /** The viewer's own entries that were asked about, with questions and replies. */
  public List<OwnQuestions> toOwner(Viewer viewer, Benchmark benchmark) {
    return subjects.of(viewer, benchmark).stream()
        .filter(Subject::own)
        .map(s -> new OwnQuestions(s.id(), s.name(), words.of(viewer, s, readable(s))))
        .filter(q -> !q.notes().isEmpty())
        .toList();
  }

  /** How many questions wait for the viewer as an owner; empty where nothing was ever asked. */
  public OptionalInt waitingForOwner(Viewer viewer, Benchmark benchmark) {
    var asked =
        store.ofBenchmark(benchmark.id()).stream()
            .filter(n -> n.kind() == Kind.QUESTION && n.removedAt() == null)
            .filter(n -> viewer.namespaces().contains(n.namespaceId()))
            .toList();
    if (asked.isEmpty()) return OptionalInt.empty();
    return OptionalInt.of((int) asked.stream().filter(n -> n.is(QuestionState.OPEN)).count());
  }

  /** Says something to the other reviewers and the organisers. */
  public UUID comment(Viewer viewer, Benchmark benchmark, UUID entry, String text) {
    var subject = judged(viewer, benchmark, entry);
    return notes.start(viewer, subject, Kind.COMMENT, checked(text));
  }

  /** Asks the owner of the entry. */
  public UUID ask(Viewer viewer, Benchmark benchmark, UUID entry, String text) {
    var subject = judged(viewer, benchmark, entry);
    return notes.start(viewer, subject, Kind.QUESTION, checked(text));
  }

  /** Replies to a question; it is then the other side's turn. */
  public UUID reply(Viewer viewer, UUID question, String text) {
    return notes.reply(viewer, on(viewer, question), question, checked(text));
  }

  /** Closes a question. It is open again with the next reply. */
  public void resolve(Viewer viewer, UUID question) {
    if (on(viewer, question).own())
      throw new Forbidden("Only reviewers close a question. Reply to it instead.");
    notes.resolve(question);
  }

  /** Changes one's own note; what it said before is kept. */
  public void edit(Viewer viewer, UUID note, String text) {
    on(viewer, note);
    notes.edit(viewer, note, checked(text));
  }

  /** Takes one's own note back; that there was one stays to be seen. */
  public void remove(Viewer viewer, UUID note) {
    on(viewer, note);
    notes.remove(viewer, note);
  }

  /** What a note said before it was edited or removed, the latest first, for its readers. */
  public List<Note.Past> past(Viewer viewer, UUID note) {
    on(viewer, note);
    return store.past(note);
  }

  private List<NoteRow> readable(Subject subject) {
    return store.ofSubmissions(subject.benchmark().id(), subject.submissionIds()).stream()
        .filter(note -> reads(subject, note))
        .toList();
  }

  private static boolean reads(Subject subject, NoteRow note) {
    return !subject.own() || note.kind() != Kind.COMMENT;
  }

  private Subject judged(Viewer viewer, Benchmark benchmark, UUID entry) {
    var subject = subjects.get(viewer, reviewers.require(viewer, benchmark), entry);
    if (subject.own())
      throw new Forbidden("It is your own entry: you reply to questions, others comment.");
    return subject;
  }

  /** The entry a note is on; for whom it is not there, neither is the note. */
  private Subject on(Viewer viewer, UUID id) {
    var note = store.find(id).orElseThrow(() -> Notes.absent(id));
    try {
      return subjects.of(viewer, benchmarks.byId(viewer, note.benchmarkId())).stream()
          .filter(s -> s.submissionIds().contains(note.submissionId()) && reads(s, note))
          .findFirst()
          .orElseThrow(() -> Notes.absent(id));
    } catch (NotFound notForThisViewer) {
      throw Notes.absent(id);
    }
  }

  private static String checked(String text) {
    return InvalidInput.unlessText("The text", text, LONGEST);
  }
}
