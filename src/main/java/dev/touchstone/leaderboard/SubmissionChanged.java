package dev.touchstone.leaderboard;

import java.util.UUID;

/** A submission went on to another state without a new score. */
public record SubmissionChanged(UUID submissionId) {}
