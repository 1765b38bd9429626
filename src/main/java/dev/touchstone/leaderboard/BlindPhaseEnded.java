package dev.touchstone.leaderboard;

import java.util.UUID;

/** What a blind phase of a benchmark hid may be seen now. */
public record BlindPhaseEnded(UUID benchmarkId) {}
