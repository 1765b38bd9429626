package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What participants have to keep to.
 *
 * @param perDay scored submissions a day, 1 to 1,000; a day in the time zone of the schedule
 * @param inTotal scored submissions over all phases; null for no limit
 * @param teamSize members a team may have; null for any number
 * @param finalPicks submissions a participant may choose to stand on the private part; 0 if each
 *     entry stands with its best public score
 * @param externalData whether data from elsewhere may be learned from
 * @param externalWords what the organisers say about it; may be empty
 * @param terms what a person has to accept before the first submission; empty for nothing
 */
public record Rules(
    int perDay,
    @Nullable Integer inTotal,
    CountedBy countedBy,
    @Nullable Integer teamSize,
    int finalPicks,
    boolean externalData,
    String externalWords,
    String terms) {
  static final int MOST_PER_DAY = 1_000;
  static final int MOST_IN_TOTAL = 100_000;
  private static final int USUAL_PER_DAY = 20;
  private static final int MOST_PICKS = 10;

  public Rules {
    requireLimit("a day", perDay, MOST_PER_DAY);
    requireLimit("in total", inTotal, MOST_IN_TOTAL);
    externalWords = atMost("What is said about external data", externalWords, 2_000);
    terms = atMost("The terms", terms, 20_000);
    if (teamSize != null && (teamSize < 1 || teamSize > 1_000)) {
      throw new InvalidInput("The size of a team must be between 1 and 1,000 members.");
    }
    if (finalPicks < 0 || finalPicks > MOST_PICKS) {
      throw new InvalidInput("Final picks must be between 0 and %d.".formatted(MOST_PICKS));
    }
  }

  /** 20 submissions a day per team and per person, and nothing else. */
  public static Rules usual() {
    return perDay(USUAL_PER_DAY);
  }

  /** The usual ones with another number of submissions a day. */
  public static Rules perDay(int limit) {
    return new Rules(limit, null, CountedBy.TEAM, null, 0, true, "", "");
  }

  /** The same rules with other terms. */
  public Rules withTerms(String others) {
    return new Rules(
        perDay, inTotal, countedBy, teamSize, finalPicks, externalData, externalWords, others);
  }

  public boolean hasTerms() {
    return !terms.isEmpty();
  }

  /** SHA-256 of the terms, which names their version. */
  public String termsHash() {
    try {
      var bytes = terms.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  static void requireLimit(String of, @Nullable Integer limit, int most) {
    if (limit != null && (limit < 1 || limit > most)) {
      throw new InvalidInput("Submissions %s must be between 1 and %,d.".formatted(of, most));
    }
  }

  private static String atMost(String what, String text, int limit) {
    var stripped = text.strip();
    if (stripped.length() <= limit) return stripped;
    throw new InvalidInput("%s: more than %,d characters.".formatted(what, limit));
  }
}
