package dev.touchstone.leaderboard;

import dev.touchstone.base.Address;
import dev.touchstone.base.Problem;

/** A benchmark has terms that this person has not accepted as they are now. */
public class TermsNotAccepted extends Problem {
  TermsNotAccepted(Address benchmark) {
    super(
        Kind.CONFLICT,
        "%s has terms to accept before a submission. Read and accept them under Rules; nothing of this file was kept."
            .formatted(benchmark));
  }
}
