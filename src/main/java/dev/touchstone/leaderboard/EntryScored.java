package dev.touchstone.leaderboard;

import java.util.UUID;

/** A submission got its scores. */
public record EntryScored(UUID submissionId) {}
