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
import java.util.UUID;
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
    checks.ofBenchmark(benchmark.id()).stream()
        .filter(c -> submissions.contains(c.submissionId()))
        .forEach(c -> put(marks, c.submissionId(), checked(benchmark, c)));
    var reviews = reviewers.takesPart(viewer, benchmark);
    notes.ofBenchmark(benchmark.id()).stream()
        .filter(n -> n.is(QuestionState.OPEN) && submissions.contains(n.submissionId()))
        .filter(n -> reviews || viewer.namespaces().contains(n.namespaceId()))
        .forEach(n -> put(marks, n.submissionId(), question(viewer, benchmark, n)));
    return marks;
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
