package dev.touchstone.verification;

import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.EntryMark;
import dev.touchstone.leaderboard.EntryMark.Kind;
import dev.touchstone.leaderboard.EntryMarks;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The latest verdict of each entry beside its name; an earlier one that said otherwise is not
 * forgotten.
 */
@Component
class VerificationMarks implements EntryMarks {
  private final VerificationStore store;
  private final RerunStore reruns;

  VerificationMarks(VerificationStore store, RerunStore reruns) {
    this.store = store;
    this.reruns = reruns;
  }

  @Override
  public Map<UUID, List<EntryMark>> of(
      Viewer viewer, Benchmark benchmark, Collection<UUID> submissions) {
    if (submissions.isEmpty()) return Map.of();
    var bySubmission =
        store.of(submissions).stream()
            .filter(one -> one.verdict() != null && one.benchmarkId().equals(benchmark.id()))
            .collect(Collectors.groupingBy(Case::submissionId));
    var made = reruns.of(bySubmission.values().stream().map(all -> all.getFirst().id()).toList());
    var marks = new HashMap<UUID, List<EntryMark>>();
    bySubmission.forEach((id, all) -> marks.put(id, List.of(mark(benchmark, all, made))));
    return marks;
  }

  private static EntryMark mark(
      Benchmark benchmark, List<Case> newestFirst, Map<UUID, List<Rerun>> made) {
    var latest = newestFirst.getFirst();
    var seeds = made.getOrDefault(latest.id(), List.of()).size();
    var verdict = Objects.requireNonNull(latest.verdict());
    var other = newestFirst.stream().filter(one -> one.verdict() != verdict).count();
    var before = other == 0 ? "" : " %d earlier said otherwise.".formatted(other);
    return new EntryMark(
        kind(verdict),
        word(verdict),
        detail(latest, verdict, seeds) + before,
        href(benchmark, latest));
  }

  private static String href(Benchmark benchmark, Case latest) {
    return "leaderboards/%s?tab=verification&verification=%s"
        .formatted(benchmark.address(), latest.id());
  }

  private static String detail(Case latest, Verdict verdict, int seeds) {
    return switch (verdict) {
      case REPRODUCED ->
          latest.identical()
              ? "Re-running its recipe left the very bytes that were handed in."
              : "Re-run with %d seeds: the claimed score is one its recipe gives.".formatted(seeds);
      case DIFFERS ->
          "Re-run with %d seeds: its recipe does not give the claimed score.".formatted(seeds);
      case CANNOT_RERUN ->
          "Cannot be re-run, because " + Objects.requireNonNull(latest.obstacle()).words() + ".";
    };
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case REPRODUCED -> "Verified";
      case DIFFERS -> "Differs";
      case CANNOT_RERUN -> "Not re-runnable";
    };
  }

  private static Kind kind(Verdict verdict) {
    return switch (verdict) {
      case REPRODUCED -> Kind.VERIFIED;
      case DIFFERS -> Kind.DIFFERS;
      case CANNOT_RERUN -> Kind.CANNOT_RERUN;
    };
  }
}
