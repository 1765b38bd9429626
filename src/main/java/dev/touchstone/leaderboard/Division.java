package dev.touchstone.leaderboard;

import java.nio.file.Path;

/** A benchmark's rows taken apart: what is given away, and the hidden labels. */
interface Division {
  int count(Part part);

  Reference reference();

  /**
   * Rows to learn from.
   *
   * @param directory where it may be written to
   */
  Path train(Path directory);

  /** Rows to predict, without their labels. */
  Path test(Path directory);
}
