package dev.touchstone.leaderboard.score;

import org.jspecify.annotations.Nullable;

/** A prediction file after reading; predictions only if it was valid. */
public record Reading(ValidationReport report, @Nullable Predictions predictions) {}
