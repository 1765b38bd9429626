package dev.touchstone.review;

import static java.util.stream.Collectors.groupingBy;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.SetAside;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.review.Note.QuestionState;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What there is to review in a benchmark, for its reviewers and organisers. */
@Service
public class Reviews {
  private final Reviewers reviewers;
  private final Benchmarks benchmarks;
  private final Subjects subjects;
  private final NoteStore notes;
  private final CheckStore checks;
  private final SettingStore settings;
  private final HandedIn handedIn;
  private final Namespaces namespaces;
  private final Clock clock;

  Reviews(
      Reviewers reviewers,
      Benchmarks benchmarks,
      Subjects subjects,
      NoteStore notes,
      CheckStore checks,
      SettingStore settings,
      HandedIn handedIn,
      Namespaces namespaces,
      Clock clock) {
    this.reviewers = reviewers;
    this.benchmarks = benchmarks;
    this.subjects = subjects;
    this.notes = notes;
    this.checks = checks;
    this.settings = settings;
    this.handedIn = handedIn;
    this.namespaces = namespaces;
    this.clock = clock;
  }

  /**
   * All entries, with refused and failed submissions: those that wait for a reviewer first.
   *
   * @throws NotFound if the viewer takes no part in the review
   */
  public List<Entry> entries(Viewer viewer, Benchmark benchmark) {
    var seen = reviewers.require(viewer, benchmark);
    var all = subjects.of(viewer, seen);
    if (!all.isEmpty() && !benchmarks.organises(viewer, seen))
      settings.looked(seen.id(), clock.instant());
    return entries(viewer, seen, all);
  }

  /**
   * One of them.
   *
   * @throws NotFound if there is none, or the viewer takes no part in the review
   */
  public Entry entry(Viewer viewer, Benchmark benchmark, UUID id) {
    var seen = reviewers.require(viewer, benchmark);
    var subject = subjects.get(viewer, seen, id);
    return desk(viewer, seen, List.of(subject)).entry(subject);
  }

  /** How many entries wait for a reviewer. */
  public int waiting(Viewer viewer, Benchmark benchmark) {
    var seen = reviewers.require(viewer, benchmark);
    var all = entries(viewer, seen, subjects.of(viewer, seen));
    return (int) all.stream().filter(e -> e.state().waits()).count();
  }

  private List<Entry> entries(Viewer viewer, Benchmark benchmark, List<Subject> all) {
    var desk = desk(viewer, benchmark, all);
    return all.stream().map(desk::entry).sorted(waitingFirst()).toList();
  }

  /** By name within a state: a blind review must not tell who came first. */
  private static Comparator<Entry> waitingFirst() {
    return Comparator.comparing(Entry::state).thenComparing(Entry::name);
  }

  private Desk desk(Viewer viewer, Benchmark benchmark, List<Subject> all) {
    var people = new HashSet<UUID>();
    all.forEach(s -> people.add(s.standing().namespaceId()));
    var checked = checks.ofBenchmark(benchmark.id());
    checked.forEach(c -> people.add(c.reviewerId()));
    return new Desk(
        viewer,
        subjects.rows(viewer, benchmark),
        checked.stream().collect(groupingBy(CheckStore.Row::submissionId)),
        notes.ofBenchmark(benchmark.id()).stream().collect(groupingBy(NoteRow::submissionId)),
        namespaces.byIds(people));
  }

  /** What is known beside the submissions, fetched once for all entries. */
  private class Desk {
    private final Viewer viewer;
    private final Map<UUID, Place> places;
    private final Map<UUID, List<CheckStore.Row>> checked;
    private final Map<UUID, List<NoteRow>> written;
    private final Map<UUID, Namespace> names;

    Desk(
        Viewer viewer,
        Map<UUID, Place> places,
        Map<UUID, List<CheckStore.Row>> checked,
        Map<UUID, List<NoteRow>> written,
        Map<UUID, Namespace> names) {
      this.viewer = viewer;
      this.places = places;
      this.checked = checked;
      this.written = written;
      this.names = names;
    }

    Entry entry(Subject subject) {
      var place = places.get(subject.standing().id());
      var vouched = vouched(subject.standing());
      return new Entry(
          subject.id(),
          subject.name(),
          subject.mask().hides() ? null : name(subject.standing().namespaceId()),
          subject.own(),
          handedIn.of(viewer, subject),
          place,
          state(subject, place, vouched),
          vouched,
          (int) questions(subject, QuestionState.OPEN).count());
    }

    private static boolean disqualified(Submission submission) {
      var aside = submission.setAside();
      return aside != null && aside.why() == SetAside.Why.DISQUALIFIED;
    }

    private EntryState state(Subject subject, @Nullable Place place, List<Check> vouched) {
      if (disqualified(subject.standing())) return EntryState.DISQUALIFIED;
      if (questions(subject, QuestionState.ANSWERED).findAny().isPresent())
        return EntryState.ANSWERED;
      if (questions(subject, QuestionState.OPEN).findAny().isPresent())
        return EntryState.QUESTION_OPEN;
      if (!vouched.isEmpty()) return EntryState.CHECKED;
      return place == null ? EntryState.NO_SCORE : EntryState.UNREVIEWED;
    }

    private Stream<NoteRow> questions(Subject subject, QuestionState state) {
      return subject.submissionIds().stream()
          .flatMap(id -> written.getOrDefault(id, List.of()).stream())
          .filter(n -> n.is(state));
    }

    private List<Check> vouched(Submission submission) {
      return checked.getOrDefault(submission.id(), List.of()).stream()
          .map(c -> new Check(c.reviewerId(), name(c.reviewerId()), c.note(), c.at()))
          .toList();
    }

    private String name(UUID id) {
      var found = names.get(id);
      return found == null ? "–" : found.name();
    }
  }
}
