package dev.touchstone.verification;

import java.util.UUID;

/** A verification of a benchmark's entry began, went on or ended. */
public record VerificationChanged(UUID verificationId, UUID benchmarkId) {}
