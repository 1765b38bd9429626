package dev.touchstone.leaderboard;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the rows of a new benchmark come from. */
public sealed interface BenchmarkSource {
  /**
   * A dataset version whose rows are divided here.
   *
   * @param file the table in it; null for its only table
   */
  record OfVersion(UUID versionId, @Nullable String file) implements BenchmarkSource {}

  /**
   * Files that are divided already.
   *
   * @param train rows with the target
   * @param test rows with an {@code id} and without the target
   * @param solution {@code id}, the target, and if wanted {@code split} (public or private)
   * @param licence of the rows that are published
   */
  record OfFiles(Path train, Path test, Path solution, String licence) implements BenchmarkSource {}
}
