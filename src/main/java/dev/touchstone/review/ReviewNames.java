package dev.touchstone.review;

import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.EntryNames;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the leaderboard's services who reviews blindly. */
@Component
class ReviewNames implements EntryNames {
  private final Reviewers reviewers;
  private final Benchmarks benchmarks;
  private final SettingStore settings;

  ReviewNames(Reviewers reviewers, Benchmarks benchmarks, SettingStore settings) {
    this.reviewers = reviewers;
    this.benchmarks = benchmarks;
    this.settings = settings;
  }

  @Override
  public Optional<StandIns> of(Viewer viewer, Benchmark benchmark) {
    return Optional.<StandIns>of(reviewers.mask(viewer, benchmark))
        .filter(names -> names != Mask.NONE);
  }

  @Override
  public boolean hidesReviewers(Benchmark benchmark) {
    return settings.pseudonymKey(benchmark.id()).isPresent();
  }

  @Override
  public Set<UUID> benchmarks(Viewer viewer) {
    var blind = settings.blindBenchmarks();
    if (blind.isEmpty()) return Set.of();
    return benchmarks.list(viewer).stream()
        .filter(b -> blind.contains(b.id()) && of(viewer, b).isPresent())
        .map(Benchmark::id)
        .collect(Collectors.toSet());
  }
}
