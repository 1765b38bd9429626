package dev.touchstone.review;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.review.Note.QuestionState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What waits for somebody across all benchmarks. */
@Service
public class OpenQuestions {
  private final NoteStore notes;
  private final Benchmarks benchmarks;
  private final Reviewers reviewers;

  OpenQuestions(NoteStore notes, Benchmarks benchmarks, Reviewers reviewers) {
    this.notes = notes;
    this.benchmarks = benchmarks;
    this.reviewers = reviewers;
  }

  /** Questions in one benchmark whose turn it is. */
  public record Turn(Benchmark benchmark, int questions) {}

  /** Questions about the viewer's entries that have no answer yet. */
  public List<Turn> toAnswer(Viewer viewer) {
    return turns(viewer, notes.toOwners(viewer.namespaces(), QuestionState.OPEN));
  }

  /** Answers to the viewer's questions that were not followed up yet. */
  public List<Turn> toRead(Viewer viewer) {
    return turns(viewer, notes.askedBy(viewer.id(), QuestionState.ANSWERED)).stream()
        .filter(t -> reviewers.takesPart(viewer, t.benchmark()))
        .toList();
  }

  private List<Turn> turns(Viewer viewer, List<NoteRow> questions) {
    var byBenchmark = questions.stream().collect(groupingBy(NoteRow::benchmarkId, counting()));
    return byBenchmark.entrySet().stream()
        .flatMap(
            e -> seen(viewer, e.getKey()).map(b -> new Turn(b, e.getValue().intValue())).stream())
        .toList();
  }

  private Optional<Benchmark> seen(Viewer viewer, UUID benchmark) {
    try {
      return Optional.of(benchmarks.byId(viewer, benchmark));
    } catch (NotFound notAnyMore) {
      return Optional.empty();
    }
  }
}
