package dev.touchstone.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Blinds;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.Submissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds the entries that somebody reviews, or answers for. To be asked outside of transactions:
 * what is not for the viewer would end them.
 */
@Component
class Subjects {
  private final Reviewers reviewers;
  private final Benchmarks benchmarks;
  private final Submissions submissions;
  private final Boards boards;

  Subjects(Reviewers reviewers, Benchmarks benchmarks, Submissions submissions, Boards boards) {
    this.reviewers = reviewers;
    this.benchmarks = benchmarks;
    this.submissions = submissions;
    this.boards = boards;
  }

  /** All of a benchmark for those who review it, else the viewer's own. */
  List<Subject> of(Viewer viewer, Benchmark benchmark) {
    var seen = benchmarks.byId(viewer, benchmark.id());
    var mask = reviewers.mask(viewer, seen);
    var standing = rows(viewer, seen).keySet();
    return byEntry(Blinds.lifted(() -> submissions.of(viewer, seen))).values().stream()
        .map(all -> subject(viewer, seen, all, mask, standing))
        .toList();
  }

  /**
   * @param id of any submission of the entry, as the viewer knows it
   * @throws NotFound if there is none, or none this viewer reviews or answers for
   */
  Subject get(Viewer viewer, Benchmark benchmark, UUID id) {
    return of(viewer, benchmark).stream()
        .filter(s -> s.known(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("entry", id));
  }

  /** The places on the deciding board by submission. */
  Map<UUID, Place> rows(Viewer viewer, Benchmark benchmark) {
    return Blinds.lifted(() -> boards.deciding(viewer, benchmark)).rows().stream()
        .collect(toMap(BoardRow::submissionId, Place::of));
  }

  private static Subject subject(
      Viewer viewer, Benchmark benchmark, List<Submission> all, Mask mask, Set<UUID> standing) {
    var stands =
        all.stream().filter(s -> standing.contains(s.id())).findFirst().orElse(all.getFirst());
    var own = Subject.owns(viewer, stands);
    return new Subject(benchmark, stands, all, own, own ? Mask.NONE : mask);
  }

  private static Map<Name, List<Submission>> byEntry(List<Submission> all) {
    return all.stream().collect(groupingBy(Name::of, LinkedHashMap::new, Collectors.toList()));
  }

  /** An entry belongs to a namespace: two teams may use the same name. */
  private record Name(UUID namespace, String entry) {
    static Name of(Submission submission) {
      return new Name(submission.namespaceId(), submission.entry());
    }
  }
}
