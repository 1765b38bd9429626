package dev.touchstone.verification;

/** How far a verification is. */
public enum VerificationState {
  RUNNING,
  DONE,
  CANCELLED
}
