package dev.touchstone.verification;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Problem;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.Blinds;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.Mechanism;
import dev.touchstone.leaderboard.PublicScores;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.Submissions;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a viewer gets to see of verifications. The verdict is for whoever sees the entry on the
 * board. Numbers are for organisers and reviewers, and for all after the close: while a benchmark
 * is open every score says something of the hidden rows, and re-runs count against no limit. So a
 * reviewer does not see those of an own entry, and under the Ladder, which answers only whoever
 * gets better, nobody sees any. Runs and their logs are for those who may see the entry's run.
 */
@Component
class Sight {
  private final VerificationStore store;
  private final RerunStore rerunStore;
  private final Reruns reruns;
  private final Benchmarks benchmarks;
  private final Boards boards;
  private final Submissions submissions;
  private final PublicScores scores;
  private final Blinds blinds;
  private final Namespaces namespaces;

  Sight(
      VerificationStore store,
      RerunStore rerunStore,
      Reruns reruns,
      Benchmarks benchmarks,
      Boards boards,
      Submissions submissions,
      PublicScores scores,
      Blinds blinds,
      Namespaces namespaces) {
    this.store = store;
    this.rerunStore = rerunStore;
    this.reruns = reruns;
    this.benchmarks = benchmarks;
    this.boards = boards;
    this.submissions = submissions;
    this.scores = scores;
    this.blinds = blinds;
    this.namespaces = namespaces;
  }

  /**
   * As what this person asks for something about an entry. A reviewer asks about an own one as its
   * owner.
   *
   * @param owner the namespace of the entry
   */
  Starter role(Viewer viewer, Benchmark benchmark, UUID owner) {
    if (benchmarks.organises(viewer, benchmark)) return Starter.ORGANISER;
    if (viewer.namespaces().contains(owner)) return Starter.OWNER;
    return benchmarks.reviews(viewer, benchmark) ? Starter.REVIEWER : Starter.OWNER;
  }

  private Numbers numbers(Viewer viewer, Benchmark benchmark, UUID owner) {
    if (!benchmark.open()) return Numbers.ALL;
    if (ladder(viewer, benchmark)) return Numbers.NONE;
    return role(viewer, benchmark, owner) == Starter.OWNER ? Numbers.NONE : Numbers.COARSE;
  }

  private boolean ladder(Viewer viewer, Benchmark benchmark) {
    return scores.of(viewer, benchmark).mechanism() == Mechanism.LADDER;
  }

  /** Those of the verifications whose entries the viewer may see. */
  List<Verification> of(Viewer viewer, Benchmark benchmark, List<Case> all) {
    if (all.isEmpty()) return List.of();
    var names = entries(viewer, benchmark);
    var known = all.stream().filter(one -> names.containsKey(one.submissionId())).toList();
    var parts = parts(viewer, benchmark, known);
    var organises = benchmarks.organises(viewer, benchmark);
    return known.stream().map(one -> view(viewer, one, names, parts, organises)).toList();
  }

  /** What belongs to several verifications, read at once. */
  private record Parts(
      Map<UUID, List<Rerun>> reruns,
      Map<UUID, Map<Split, Finding>> findings,
      Set<UUID> runs,
      Map<UUID, String> owners,
      Map<UUID, Numbers> numbersByOwner) {
    Numbers numbers(Case one) {
      return numbersByOwner.getOrDefault(one.namespaceId(), Numbers.NONE);
    }
  }

  /** How much of the numbers a viewer gets to see. */
  enum Numbers {
    NONE,
    COARSE,
    ALL
  }

  private Parts parts(Viewer viewer, Benchmark benchmark, List<Case> known) {
    var numbers =
        known.stream()
            .map(Case::namespaceId)
            .distinct()
            .collect(Collectors.toMap(o -> o, o -> numbers(viewer, benchmark, o)));
    var ids = known.stream().map(Case::id).toList();
    var made = rerunStore.of(ids);
    var runs =
        java.util.stream.Stream.concat(
                known.stream().map(Case::runId).filter(Objects::nonNull),
                made.values().stream().flatMap(List::stream).map(Rerun::runId))
            .toList();
    return new Parts(
        made, store.findings(ids), reruns.seen(viewer, runs).keySet(), owners(known), numbers);
  }

  private Verification view(
      Viewer viewer, Case one, Map<UUID, String> names, Parts parts, boolean organises) {
    return new Verification(
        one.id(),
        one.benchmarkId(),
        one.submissionId(),
        names.getOrDefault(one.submissionId(), "–"),
        parts.owners().getOrDefault(one.namespaceId(), "–"),
        one.role(),
        one.state(),
        one.verdict(),
        one.obstacle(),
        one.identical(),
        seeds(one, parts),
        findings(one, parts),
        Optional.ofNullable(one.runId()).filter(parts.runs()::contains).orElse(null),
        organises
            || one.starterId().equals(viewer.id())
            || viewer.namespaces().contains(one.namespaceId()),
        one.startedAt(),
        one.endedAt());
  }

  private static List<Verification.Seed> seeds(Case one, Parts parts) {
    return parts.reruns().getOrDefault(one.id(), List.of()).stream()
        .map(
            rerun ->
                new Verification.Seed(
                    rerun.seed(),
                    rerun.state(),
                    scores(one, rerun, parts),
                    parts.runs().contains(rerun.runId()) ? rerun.runId() : null,
                    rerun.sameInputs(),
                    rerun.sameEnvironment()))
        .toList();
  }

  private static Map<Split, Double> scores(Case one, Rerun rerun, Parts parts) {
    if (parts.numbers(one) == Numbers.ALL) return rerun.scores();
    if (parts.numbers(one) == Numbers.NONE) return Map.of();
    var findings = parts.findings().getOrDefault(one.id(), Map.of());
    var shown = new EnumMap<Split, Double>(Split.class);
    rerun
        .scores()
        .forEach(
            (split, score) -> {
              var finding = findings.get(split);
              if (finding != null) shown.put(split, Finding.coarse(score, finding.unit()));
            });
    return shown;
  }

  private static Map<Split, Finding> findings(Case one, Parts parts) {
    if (parts.numbers(one) == Numbers.NONE) return Map.of();
    var findings = new EnumMap<Split, Finding>(Split.class);
    findings.putAll(parts.findings().getOrDefault(one.id(), Map.of()));
    if (parts.numbers(one) == Numbers.COARSE)
      findings.replaceAll((split, finding) -> finding.coarse());
    return findings;
  }

  private Map<UUID, String> owners(Collection<Case> known) {
    return namespaces
        .byIds(known.stream().map(Case::namespaceId).collect(Collectors.toSet()))
        .values()
        .stream()
        .collect(Collectors.toMap(Namespace::id, Namespace::name));
  }

  /**
   * The names of the submissions this viewer may know of: their own, and what the board shows
   * unless their review of it is blind.
   */
  private Map<UUID, String> entries(Viewer viewer, Benchmark benchmark) {
    var names = new HashMap<UUID, String>();
    if (blinds.over(viewer, benchmark).isEmpty())
      shown(viewer, benchmark).forEach(row -> names.put(row.submissionId(), row.entry()));
    submissions.of(viewer, benchmark).forEach(own -> names.put(own.id(), own.entry()));
    return names;
  }

  /** Nothing while the board itself is shown to nobody. */
  private List<BoardRow> shown(Viewer viewer, Benchmark benchmark) {
    try {
      return boards.deciding(viewer, benchmark).rows();
    } catch (Problem noBoardNow) {
      return List.of();
    }
  }
}
