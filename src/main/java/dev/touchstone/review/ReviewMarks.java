package dev.touchstone.review;

import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.EntryMarks;
import dev.touchstone.review.Note.QuestionState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** On the board: which entries were checked, and for those concerned which have open questions. */
@Component
class ReviewMarks implements EntryMarks {
  private final CheckStore checks;
  private final NoteStore notes;
  private final SettingStore settings;
  private final Reviewers reviewers;
  private final Namespaces namespaces;

  ReviewMarks(
      CheckStore checks,
      NoteStore notes,
      SettingStore settings,
      Reviewers reviewers,
      Namespaces namespaces) {
    this.checks = checks;
    this.notes = notes;
    this.settings = settings;
    this.reviewers = reviewers;
    this.namespaces = namespaces;
  }

  @Override
  public Map<UUID, List<EntryMark>> of(
      Viewer viewer, Benchmark benchmark, Collection<UUID> submissions) {
    var marks = new HashMap<UUID, List<EntryMark>>();
    var names = reviewers.mask(viewer, benchmark);
    for (var check : checks.ofBenchmark(benchmark.id())) {
      known(names, submissions, check.submissionId())
          .ifPresent(id -> put(marks, id, checked(benchmark, check)));
    }
    for (var note : concerning(viewer, benchmark)) {
      known(names, submissions, note.submissionId())
          .ifPresent(id -> put(marks, id, question(viewer, benchmark, note)));
    }
    return marks;
  }

  private List<NoteRow> concerning(Viewer viewer, Benchmark benchmark) {
    var reviews = reviewers.takesPart(viewer, benchmark);
    return notes.ofBenchmark(benchmark.id()).stream()
        .filter(n -> n.is(QuestionState.OPEN))
        .filter(n -> reviews || viewer.namespaces().contains(n.namespaceId()))
        .toList();
  }

  /** By its id or, in a blind review, by the one that stands in for it. */
  private static Optional<UUID> known(Mask names, Collection<UUID> submissions, UUID id) {
    return Stream.of(id, names.submission(id)).filter(submissions::contains).findFirst();
  }

  /** One mark of a kind is enough. */
  private static void put(Map<UUID, List<EntryMark>> marks, UUID submission, EntryMark mark) {
    var there = marks.computeIfAbsent(submission, id -> new ArrayList<>());
    if (there.stream().noneMatch(m -> m.kind() == mark.kind())) there.add(mark);
  }

  private EntryMark checked(Benchmark benchmark, CheckStore.Row check) {
    var who =
        settings.of(benchmark.id()).blind()
            ? "a reviewer"
            : namespaces.byId(check.reviewerId()).name();
    return new EntryMark(EntryMark.Kind.CHECKED, "Checked", "Checked by %s.".formatted(who), null);
  }

  private static EntryMark question(Viewer viewer, Benchmark benchmark, NoteRow question) {
    var own = viewer.namespaces().contains(question.namespaceId());
    return new EntryMark(
        EntryMark.Kind.QUESTION,
        "Question",
        own ? "A reviewer asked you about this entry." : "A question waits for the owner.",
        "leaderboards/%s?tab=%s".formatted(benchmark.address(), own ? "questions" : "review"));
  }
}
