package dev.touchstone.leaderboard;

import java.util.UUID;

/** An entry was disqualified, reinstated or renamed. */
public record EntryRuled(UUID submissionId) {}
