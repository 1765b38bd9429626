package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import org.springframework.stereotype.Service;

/** Makes benchmarks with all that belongs to their first moment. */
@Service
public class Founding {
  private final Benchmarks benchmarks;
  private final Baselines baselines;

  Founding(Benchmarks benchmarks, Baselines baselines) {
    this.benchmarks = benchmarks;
    this.baselines = baselines;
  }

  /**
   * As {@link Benchmarks#create}, with how public scores are released; then, before anybody can
   * hand anything in, adds baselines.
   */
  public Benchmark make(Viewer viewer, BenchmarkWish wish) {
    var made = benchmarks.create(viewer, wish.benchmark(), wish.publicScores());
    if (wish.baselines()) baselines.addSimplest(viewer, made.address());
    return made;
  }
}
