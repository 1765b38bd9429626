package dev.touchstone.leaderboard;

import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.score.Ranking;
import dev.touchstone.leaderboard.score.Standing;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Ranks the entries of a benchmark. Only what has a score has a rank. */
@Service
public class Boards {
  private final Benchmarks benchmarks;
  private final SubmissionStore submissions;
  private final Veil veil;
  private final Looks looks;
  private final Namespaces namespaces;
  private final Runs runs;

  Boards(
      Benchmarks benchmarks,
      SubmissionStore submissions,
      Veil veil,
      Looks looks,
      Namespaces namespaces,
      Runs runs) {
    this.veil = veil;
    this.benchmarks = benchmarks;
    this.submissions = submissions;
    this.looks = looks;
    this.namespaces = namespaces;
    this.runs = runs;
  }

  /**
   * The board on one part of the hidden rows.
   *
   * @throws NotFound if there is no such benchmark, or none this viewer may see
   * @throws NotYetShown if private scores are asked for before the close
   */
  public Board board(Viewer viewer, Address address, Split split) {
    var benchmark = benchmarks.get(viewer, address);
    if (split == Split.PRIVATE && benchmark.open()) throw new NotYetShown(address);
    looks.note(viewer, benchmark);
    return board(viewer, benchmark, split);
  }

  /** The board on the part that decides now: public while open, private once closed. */
  public Board deciding(Viewer viewer, Benchmark benchmark) {
    return board(viewer, benchmarks.byId(viewer, benchmark.id()), benchmark.decidingSplit());
  }

  private Board board(Viewer viewer, Benchmark benchmark, Split split) {
    var shown = veil.shown(viewer, benchmark, submissions.of(benchmark.id()));
    var entries = Entries.of(shown, benchmark.metric());
    var owners = names(entries.namespaces());
    var ranking = ranking(benchmark, entries, split);
    var other = benchmark.open() ? null : ranking(benchmark, entries, split.other());
    var rows =
        ranking.standings().stream()
            .map(s -> row(viewer, s, owners, entries, standing(other, s.key())))
            .toList();
    return new Board(
        benchmark,
        split,
        rows,
        unranked(viewer, benchmark, entries, owners),
        ranking.smallestDifference(),
        Scorer.resamples(benchmark.rows(split)),
        entries.scored());
  }

  private Ranking<Submission> ranking(Benchmark benchmark, Entries entries, Split split) {
    var estimates = submissions.estimates(benchmark.id(), split);
    return Ranking.of(entries.with(estimates), benchmark.metric().higherIsBetter());
  }

  private BoardRow row(
      Viewer viewer,
      Standing<Submission> standing,
      Map<UUID, String> owners,
      Entries entries,
      BoardRow.@Nullable Other other) {
    var submission = standing.key();
    return new BoardRow(
        submission.id(),
        submission.entry(),
        owners.getOrDefault(submission.namespaceId(), "–"),
        standing.estimate().value(),
        standing.estimate().interval(),
        standing.ranks(),
        standing.toLeader(),
        standing.sharesFirst(),
        other,
        entries.count(submission),
        visibleRun(viewer, submission),
        submission.submittedAt());
  }

  private static BoardRow.@Nullable Other standing(
      @Nullable Ranking<Submission> ranking, Submission submission) {
    if (ranking == null) return null;
    return ranking.standings().stream()
        .filter(s -> s.key().id().equals(submission.id()))
        .map(s -> new BoardRow.Other(s.estimate().value(), s.ranks()))
        .findFirst()
        .orElse(null);
  }

  private List<Unranked> unranked(
      Viewer viewer, Benchmark benchmark, Entries entries, Map<UUID, String> owners) {
    var all = benchmarks.organises(viewer, benchmark) || benchmarks.reviews(viewer, benchmark);
    return entries.withoutScore().stream()
        .filter(s -> all || stale(s) || viewer.namespaces().contains(s.namespaceId()))
        .map(
            s -> new Unranked(s.id(), s.entry(), owners.getOrDefault(s.namespaceId(), "–"), why(s)))
        .toList();
  }

  /** Everybody saw it on the board before, and may know that it will be there again. */
  private static boolean stale(Submission submission) {
    return submission.setAside() != null && submission.setAside().why() == SetAside.Why.STALE;
  }

  private static String why(Submission submission) {
    if (submission.setAside() != null) return submission.setAside().words();
    return switch (submission.state()) {
      case RECEIVED -> "it waits to be scored";
      case SCORING -> "its score is being computed";
      case REJECTED -> submission.report().summary();
      case FAILED -> "scoring it failed on our side";
      case CANCELLED -> "it was taken back";
      case SCORED -> "it has a score";
    };
  }

  /** A link to a run is for those who may see the run. */
  private @Nullable UUID visibleRun(Viewer viewer, Submission submission) {
    if (submission.runId() == null) return null;
    try {
      return runs.get(viewer, submission.runId()).id();
    } catch (NotFound notForThisViewer) {
      return null;
    }
  }

  private Map<UUID, String> names(Set<UUID> ids) {
    return namespaces.byIds(ids).values().stream()
        .collect(Collectors.toMap(n -> n.id(), n -> n.name()));
  }
}
