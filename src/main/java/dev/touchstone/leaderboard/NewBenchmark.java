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
 * @param source where the rows come from
 * @param target the column whose values are held out
 * @param schedule null for one open phase from now until it is closed
 * @param visibility who may see the benchmark and its data
 * @param reviewers people who may see every submission
 */
public record NewBenchmark(
    UUID namespaceId,
    String name,
    String title,
    String description,
    BenchmarkSource source,
    String target,
    Metric metric,
    SplitPlan split,
    Rules rules,
    @Nullable Schedule schedule,
    Visibility visibility,
    Set<UUID> reviewers) {
  public NewBenchmark {
    title = InvalidInput.unlessText("The title", title, 120);
    target = InvalidInput.unlessText("The target column", target, 300);
    description = description.strip();
    reviewers = Set.copyOf(reviewers);
    if (metric.task().needsQueries() && split.column() == null) {
      throw new InvalidInput(
          "A ranking needs the column that says which query a row belongs to: divide by group.");
    }
    if (description.length() > 20_000) {
      throw new InvalidInput("The description is longer than 20,000 characters.");
    }
  }

  /** With the usual split, rules and phase, and no reviewers. */
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
        new BenchmarkSource.OfVersion(sourceVersionId, null),
        target,
        metric,
        SplitPlan.usual(),
        Rules.usual(),
        null,
        visibility,
        Set.of());
  }

  /** The same with other rules. */
  public NewBenchmark with(Rules others, @Nullable Schedule times) {
    return new NewBenchmark(
        namespaceId,
        name,
        title,
        description,
        source,
        target,
        metric,
        split,
        others,
        times,
        visibility,
        reviewers);
  }

  /** The name of the dataset that train and test rows are published as. */
  public String dataName() {
    return name + "-data";
  }
}
