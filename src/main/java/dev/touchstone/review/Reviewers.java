package dev.touchstone.review;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Benchmarks;
import org.springframework.stereotype.Service;

/**
 * Who takes part in a review: the organisers of the benchmark and the people they asked. A program
 * that runs in somebody's name never does.
 */
@Service
public class Reviewers {
  private final Benchmarks benchmarks;
  private final SettingStore settings;

  Reviewers(Benchmarks benchmarks, SettingStore settings) {
    this.benchmarks = benchmarks;
    this.settings = settings;
  }

  /** Whether this person sees all entries with everything that was handed in. */
  public boolean takesPart(Viewer viewer, Benchmark benchmark) {
    return viewer.errand() == null
        && (benchmarks.organises(viewer, benchmark) || benchmarks.reviews(viewer, benchmark));
  }

  /** Whether this person organises the benchmark. */
  public boolean organises(Viewer viewer, Benchmark benchmark) {
    return benchmarks.organises(viewer, benchmark);
  }

  /** Whether owners, runs and times are hidden from this person. */
  public boolean blinded(Viewer viewer, Benchmark benchmark) {
    return mask(viewer, benchmark).hides();
  }

  /**
   * The benchmark as it is now.
   *
   * @throws NotFound if this person does not see it, or takes no part in its review
   */
  Benchmark require(Viewer viewer, Benchmark benchmark) {
    var seen = benchmarks.byId(viewer, benchmark.id());
    if (!takesPart(viewer, seen)) throw new NotFound("review", seen.address());
    return seen;
  }

  /**
   * @throws NotFound if this person takes no part in the review
   * @throws Forbidden if it is not one of the organisers
   */
  Benchmark requireOrganiser(Viewer viewer, Benchmark benchmark) {
    var seen = require(viewer, benchmark);
    if (benchmarks.organises(viewer, seen)) return seen;
    throw new Forbidden("Only organisers of the benchmark may do this. Ask one of them.");
  }

  /** Organisers see who owns what; reviewers do unless the review is blind. */
  Mask mask(Viewer viewer, Benchmark benchmark) {
    if (benchmarks.organises(viewer, benchmark)) return Mask.NONE;
    if (!benchmarks.reviews(viewer, benchmark)) return Mask.NONE;
    return settings.pseudonymKey(benchmark.id()).map(Mask::of).orElse(Mask.NONE);
  }
}
