package dev.touchstone.leaderboard;

import java.util.UUID;

/** A benchmark was made and its data published. */
public record BenchmarkMade(UUID benchmarkId) {}
