package dev.touchstone.verification;

import dev.touchstone.base.Problem;

/**
 * The owners of entries asked for as many verdicts as one benchmark gives them while it is open:
 * every verdict answers a question about the hidden rows that no limit on submissions counts.
 */
public class VerdictsUsedUp extends Problem {
  static final String WORDS =
      "Owners have up to %d submissions of a benchmark verified while it is open, and those are used."
              .formatted(Verifications.MOST_OF_OWNERS)
          + " Organisers and reviewers may still verify this one, and you after the close.";

  VerdictsUsedUp() {
    super(Kind.TOO_MANY, WORDS);
  }
}
