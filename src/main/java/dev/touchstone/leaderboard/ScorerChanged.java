package dev.touchstone.leaderboard;

import java.util.UUID;

/** A benchmark's scores are computed in another way from now on; those of before are stale. */
public record ScorerChanged(UUID benchmarkId) {}
