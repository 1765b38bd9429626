package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How rows are divided into those to learn from, the public and the private ones.
 *
 * @param column the column that tells groups apart or orders in time; null where none is needed
 * @param testShare the share of the rows whose labels are hidden, 0.05 to 0.9
 * @param publicShare the share of the hidden rows that public scores rest on, 0.05 to 0.95
 * @param privateLater by time only: whether private rows are all later than public ones, rather
 *     than drawn from the same stretch
 * @param weights a column with the weight of each row in the score; null if all count the same
 */
public record SplitPlan(
    Kind kind,
    @Nullable String column,
    double testShare,
    double publicShare,
    boolean privateLater,
    @Nullable String weights) {
  public static final double USUAL_TEST_SHARE = 0.3;
  public static final double USUAL_PUBLIC_SHARE = 0.3;

  /** By what rows are divided. */
  public enum Kind {
    /** At random, each class or tenth of the values giving its share. */
    STRATIFIED,
    /** Whole groups at random, so that no group is in two parts. */
    GROUP,
    /** The latest rows are hidden. */
    TIME,
    /** The organisers brought train and test rows. */
    GIVEN
  }

  public SplitPlan {
    column = blankIsNull(column);
    weights = blankIsNull(weights);
    if ((kind == Kind.GROUP || kind == Kind.TIME) && column == null) {
      throw new InvalidInput(
          kind == Kind.GROUP
              ? "Say which column tells the groups apart."
              : "Say which column orders the rows in time.");
    }
    if (kind != Kind.GIVEN) requireShare("of hidden rows", testShare, 0.05, 0.9);
    if (kind != Kind.GIVEN) requireShare("of public rows", publicShare, 0.05, 0.95);
  }

  /** Stratified, with these shares. */
  public static SplitPlan shares(double testShare, double publicShare) {
    return new SplitPlan(Kind.STRATIFIED, null, testShare, publicShare, false, null);
  }

  public static SplitPlan usual() {
    return shares(USUAL_TEST_SHARE, USUAL_PUBLIC_SHARE);
  }

  private static @Nullable String blankIsNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void requireShare(String what, double share, double least, double most) {
    if (!(least <= share && share <= most)) {
      throw new InvalidInput(
          "The share %s must be between %.0f and %.0f %%."
              .formatted(what, least * 100, most * 100));
    }
  }
}
