package dev.touchstone.leaderboard;

import dev.touchstone.access.Visibility;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.score.Metric;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser asks for.
 *
 * @param name the benchmark's name in its namespace; the data is published as {@code name-data}
 * @param description Markdown: what is asked and by which rules
 * @param sourceVersionId the dataset version whose rows are split
 * @param file the table in it; null for its only table
 * @param target the column whose values are held out
 * @param testShare the share of the rows whose labels are hidden, 0.05 to 0.9
 * @param publicShare the share of the hidden rows that scores are shown on before the close
 * @param dailyLimit submissions a person may have scored per day (UTC)
 * @param visibility who may see the benchmark and its data
 * @param reviewers people who may see every submission
 */
public record NewBenchmark(
    UUID namespaceId,
    String name,
    String title,
    String description,
    UUID sourceVersionId,
    @Nullable String file,
    String target,
    Metric metric,
    double testShare,
    double publicShare,
    int dailyLimit,
    Visibility visibility,
    Set<UUID> reviewers) {
  public static final double USUAL_TEST_SHARE = 0.3;
  public static final double USUAL_PUBLIC_SHARE = 0.3;
  public static final int USUAL_DAILY_LIMIT = 20;

  public NewBenchmark {
    title = InvalidInput.unlessText("The title", title, 120);
    target = InvalidInput.unlessText("The target column", target, 300);
    description = description.strip();
    reviewers = Set.copyOf(reviewers);
    requireShare("of hidden rows", testShare, 0.05, 0.9);
    requireShare("of public rows", publicShare, 0.05, 0.95);
    if (description.length() > 20_000) {
      throw new InvalidInput("The description is longer than 20,000 characters.");
    }
    if (dailyLimit < 1 || dailyLimit > 1000) {
      throw new InvalidInput("The daily limit must be between 1 and 1,000 submissions.");
    }
  }

  /** With the usual shares, limit and no reviewers. */
  public static NewBenchmark usual(
      UUID namespaceId,
      String name,
      String title,
      String description,
      UUID sourceVersionId,
      String target,
      Metric metric,
      Visibility visibility) {
    return new NewBenchmark(
        namespaceId,
        name,
        title,
        description,
        sourceVersionId,
        null,
        target,
        metric,
        USUAL_TEST_SHARE,
        USUAL_PUBLIC_SHARE,
        USUAL_DAILY_LIMIT,
        visibility,
        Set.of());
  }

  /** The name of the dataset that train and test rows are published as. */
  public String dataName() {
    return name + "-data";
  }

  private static void requireShare(String what, double share, double least, double most) {
    if (!(least <= share && share <= most)) {
      throw new InvalidInput(
          "The share %s must be between %.0f and %.0f %%."
              .formatted(what, least * 100, most * 100));
    }
  }
}
