package dev.touchstone.leaderboard;

import java.util.UUID;

/** A valid submission was kept and waits for its scores. */
public record SubmissionReceived(UUID submissionId) {}
