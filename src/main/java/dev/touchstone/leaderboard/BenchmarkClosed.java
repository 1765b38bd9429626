package dev.touchstone.leaderboard;

import java.util.UUID;

/** A benchmark takes no more submissions and its private scores may be seen. */
public record BenchmarkClosed(UUID benchmarkId) {}
