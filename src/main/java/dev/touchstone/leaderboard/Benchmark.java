package dev.touchstone.leaderboard;

import dev.touchstone.base.Address;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.Task;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task with hidden labels. Where they are kept is not part of it: only the scorer knows.
 *
 * @param description Markdown
 * @param sourceVersionId the dataset version it was made from
 * @param dataVersionId the published version with {@code train.csv} and {@code test.csv}
 * @param dataAddress the dataset of that version
 * @param publicRows hidden rows whose scores are shown while it is open
 * @param privateRows hidden rows whose scores are shown after the close
 * @param scorer SHA-256 over the scorer's version, the metric and the hidden rows
 * @param closedAt when somebody closed it or its last phase ended, as the clock stood when this was
 *     read; null while it is open
 */
public record Benchmark(
    UUID id,
    Address address,
    String title,
    String description,
    Metric metric,
    String target,
    UUID sourceVersionId,
    UUID dataVersionId,
    Address dataAddress,
    int trainRows,
    int publicRows,
    int privateRows,
    SplitPlan splitPlan,
    Rules rules,
    Schedule schedule,
    String scorer,
    UUID audience,
    UUID namespaceId,
    UUID makerId,
    Instant createdAt,
    @Nullable Instant closedAt) {
  public Task task() {
    return metric.task();
  }

  /** Not closed. Whether it takes submissions now is for its schedule to say. */
  public boolean open() {
    return closedAt == null;
  }

  public int rows(Split split) {
    return split == Split.PUBLIC ? publicRows : privateRows;
  }

  /** The part that decides about ranks now. */
  public Split decidingSplit() {
    return open() ? Split.PUBLIC : Split.PRIVATE;
  }
}
