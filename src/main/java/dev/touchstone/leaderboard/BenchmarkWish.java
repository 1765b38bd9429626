package dev.touchstone.leaderboard;

/**
 * A benchmark with what belongs to its first moment, as it cannot be chosen once somebody has
 * handed something in.
 *
 * @param publicScores what is released of public scores while it is open
 * @param baselines whether the simplest entries are added at once
 */
public record BenchmarkWish(NewBenchmark benchmark, Mechanism publicScores, boolean baselines) {}
