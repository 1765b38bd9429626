package dev.touchstone.verification;

import dev.touchstone.base.Conflict;

/**
 * The owners of an entry had it verified before. While the benchmark is open they do so once for
 * each submission, since a verdict says a little of the hidden rows.
 */
public class AlreadyVerified extends Conflict {
  static final String WORDS =
      "This submission was verified for you. While the benchmark is open its owners start that"
          + " once; organisers and reviewers may start it again.";

  AlreadyVerified() {
    super(WORDS);
  }
}
