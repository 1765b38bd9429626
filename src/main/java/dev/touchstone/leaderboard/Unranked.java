package dev.touchstone.leaderboard;

import java.util.UUID;

/**
 * A submission without a score, which therefore has no rank.
 *
 * @param reason such as "212 of 20,000 predictions are missing"
 */
public record Unranked(UUID submissionId, String entry, String owner, String reason) {
  /** The reason as the end of a sentence: what people wrote often has a full stop of its own. */
  public String endOfSentence() {
    var words = reason.strip();
    return words.isEmpty() || ".!?…".indexOf(words.charAt(words.length() - 1)) < 0
        ? words + "."
        : words;
  }

  /** The same with another id. */
  Unranked under(UUID id) {
    return new Unranked(id, entry, owner, reason);
  }
}
