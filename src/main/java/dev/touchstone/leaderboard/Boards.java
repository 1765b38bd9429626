package dev.touchstone.leaderboard;

import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.OneLook;
import dev.touchstone.leaderboard.score.Ranking;
import dev.touchstone.leaderboard.score.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Ranks the entries of a benchmark. Only what has a score has a rank. */
@Service
public class Boards {
  private final Benchmarks benchmarks;
  private final SubmissionStore submissions;
  private final Veil veil;
  private final EstimateStore estimates;
  private final Rankings rankings;
  private final Recipes recipes;
  private final FinalPicks picks;
  private final Looks looks;
  private final Blinds blinds;
  private final Namespaces namespaces;

  Boards(
      Benchmarks benchmarks,
      SubmissionStore submissions,
      Veil veil,
      EstimateStore estimates,
      Rankings rankings,
      Recipes recipes,
      FinalPicks picks,
      Looks looks,
      Blinds blinds,
      Namespaces namespaces) {
    this.veil = veil;
    this.picks = picks;
    this.benchmarks = benchmarks;
    this.submissions = submissions;
    this.estimates = estimates;
    this.rankings = rankings;
    this.recipes = recipes;
    this.looks = looks;
    this.blinds = blinds;
    this.namespaces = namespaces;
  }

  /**
   * The board on one part of the hidden rows.
   *
   * @throws NotFound if there is no such benchmark, or none this viewer may see
   * @throws NotYetShown if private scores are asked for before the close
   */
  public Board board(Viewer viewer, Address address, Split split) {
    var benchmark = benchmarks.get(viewer, address);
    var part = shown(benchmark, split);
    looks.note(viewer, benchmark);
    return board(viewer, benchmark, part);
  }

  /** The board on the part that decides now: public while open, private once closed. */
  public Board deciding(Viewer viewer, Benchmark benchmark) {
    return board(viewer, benchmarks.byId(viewer, benchmark.id()), benchmark.decidingSplit());
  }

  /**
   * Every ranked entry against every other.
   *
   * @throws NotFound if this viewer may not see the benchmark
   * @throws NotYetShown if the private part is asked for before the close
   */
  public Pairwise pairwise(Viewer viewer, Benchmark benchmark, Split split) {
    var now = benchmarks.byId(viewer, benchmark.id());
    var shown = veil.shown(viewer, now, submissions.of(now.id()));
    var pairwise = pairwise(ranking(now, standing(now, shown, split), shown(now, split)));
    return blind(viewer, now, shown).map(pairwise::under).orElse(pairwise);
  }

  private static Split shown(Benchmark benchmark, Split split) {
    if (split == Split.PRIVATE && benchmark.open()) throw new NotYetShown(benchmark.address());
    return split;
  }

  /** What a board follows from within one look. */
  private record Seen(Viewer viewer, UUID benchmark, Split split, boolean blind) {}

  private Board board(Viewer viewer, Benchmark benchmark, Split split) {
    var blind = blinds.over(viewer, benchmark).isPresent();
    return OneLook.once(
        new Seen(viewer, benchmark.id(), split, blind), () -> ranked(viewer, benchmark, split));
  }

  private Board ranked(Viewer viewer, Benchmark benchmark, Split split) {
    var shown = veil.shown(viewer, benchmark, submissions.of(benchmark.id()));
    var entries = Entries.of(shown, benchmark.metric());
    var standing = standing(benchmark, shown, split);
    var owners = names(entries.namespaces());
    var ranking = ranking(benchmark, standing, split);
    var rows =
        new BoardRows(
            benchmark,
            entries,
            ranking,
            others(benchmark, standing, split),
            owners,
            recipes.of(viewer, entries.scoredById().values(), split));
    var board =
        new Board(
            benchmark,
            split,
            rows.list(),
            unranked(viewer, benchmark, entries, owners),
            ranking.smallestDifference(),
            Scorer.resamples(benchmark.rows(split)),
            entries.scored(),
            pairwise(ranking),
            ranking.ties());
    return blind(viewer, benchmark, shown).map(board::under).orElse(board);
  }

  /** What stands in for ids, which tell times, in a blind review; one's own stay as they are. */
  private Optional<UnaryOperator<UUID>> blind(
      Viewer viewer, Benchmark benchmark, List<Submission> shown) {
    var own =
        shown.stream()
            .filter(s -> viewer.namespaces().contains(s.namespaceId()))
            .map(Submission::id)
            .collect(Collectors.toSet());
    return blinds
        .over(viewer, benchmark)
        .map(names -> id -> own.contains(id) ? id : names.submission(id));
  }

  /** What the entries stand with: on the private part participants may have chosen. */
  private Entries standing(Benchmark benchmark, List<Submission> shown, Split split) {
    return Entries.of(
        split == Split.PRIVATE ? picks.standing(benchmark, shown) : shown, benchmark.metric());
  }

  private Ranking<UUID> ranking(Benchmark benchmark, Entries entries, Split split) {
    var standing = entries.standing(estimates.marks(benchmark, split));
    return rankings.of(benchmark, split, standing);
  }

  /** Where the entries stand on the other part; empty while one of the parts is hidden. */
  private Map<UUID, Standing<UUID>> others(Benchmark benchmark, Entries entries, Split split) {
    if (benchmark.open()) return Map.of();
    return ranking(benchmark, entries, split.other()).standings().stream()
        .collect(Collectors.toMap(Standing::key, s -> s));
  }

  private static Pairwise pairwise(Ranking<UUID> ranking) {
    var submissions = ranking.standings().stream().map(Standing::key).toList();
    return new Pairwise(submissions, ranking.comparisons());
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

  private Map<UUID, String> names(Set<UUID> ids) {
    return namespaces.byIds(ids).values().stream()
        .collect(Collectors.toMap(n -> n.id(), n -> n.name()));
  }
}
