package dev.touchstone.leaderboard.ui;

import dev.touchstone.leaderboard.Benchmark;

/**
 * Content of a tab that stays where it is when something happens to the benchmark, and changes only
 * the parts of itself that are other now: what somebody types, presses or has unfolded is not lost.
 * Other content of a tab is drawn anew.
 */
public interface LiveContent {
  /**
   * @param now the benchmark as it is now
   */
  void refresh(Benchmark now);
}
