package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Another room's say in how somebody knows the entries of a benchmark: in a blind review the
 * reviewers know them by stand-in names, and whatever tells owners apart is left out for them.
 */
public interface EntryNames {
  /** Empty where this viewer may know everything as it is. */
  Optional<StandIns> of(Viewer viewer, Benchmark benchmark);

  /** The benchmarks whose entries this viewer knows by stand-in names alone. */
  Set<UUID> benchmarks(Viewer viewer);

  /** Whether those who take part do not learn who reviews. */
  default boolean hidesReviewers(Benchmark benchmark) {
    return false;
  }

  /** The names that stand in. */
  interface StandIns {
    /** For the id of a submission, which tells when it was made. */
    UUID submission(UUID id);

    String entry(UUID namespace, String entry);
  }
}
