package dev.touchstone.verification;

import dev.touchstone.base.Conflict;

/** An entry's run is not for the one who asks to have it executed again. */
public class NotOffered extends Conflict {
  static final String WORDS =
      "You may not see what this entry was made from. Its owners can offer it for verification;"
          + " you then see the verdict and the scores.";

  NotOffered() {
    super(WORDS);
  }
}
