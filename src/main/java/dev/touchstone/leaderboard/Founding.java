package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import org.springframework.stereotype.Service;

/** Makes benchmarks with all that belongs to their first moment. */
@Service
public class Founding {
  private final Benchmarks benchmarks;
  private final PublicScores scores;
  private final Baselines baselines;

  Founding(Benchmarks benchmarks, PublicScores scores, Baselines baselines) {
    this.benchmarks = benchmarks;
    this.scores = scores;
    this.baselines = baselines;
  }

  /**
   * As {@link Benchmarks#create}; then, before anybody can hand anything in, chooses how public
   * scores are released, and adds baselines.
   */
  public Benchmark make(Viewer viewer, BenchmarkWish wish) {
    var made = benchmarks.create(viewer, wish.benchmark());
    if (wish.publicScores() != Mechanism.COARSE) {
      scores.begin(viewer, made.address(), wish.publicScores(), null);
    }
    if (wish.baselines()) baselines.addSimplest(viewer, made.address());
    return made;
  }
}
