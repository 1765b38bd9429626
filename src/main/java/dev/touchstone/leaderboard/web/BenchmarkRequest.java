package dev.touchstone.leaderboard.web;

import dev.touchstone.access.Visibility;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.score.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A benchmark to be made. What may be null has a usual value.
 *
 * @param dataset the address of the source, {@code namespace/name}
 * @param version its number; null for the latest
 * @param metric a key such as {@code roc_auc}
 * @param reviewers sign-in names
 */
record BenchmarkRequest(
    String namespace,
    String name,
    String title,
    @Nullable String description,
    String dataset,
    @Nullable Integer version,
    @Nullable String file,
    String target,
    String metric,
    @Nullable Double testShare,
    @Nullable Double publicShare,
    @Nullable Integer dailyLimit,
    @Nullable Visibility visibility,
    @Nullable List<String> reviewers) {
  Metric knownMetric() {
    return Metric.named(required("metric", metric));
  }

  static String required(String what, @Nullable String value) {
    if (value == null) throw new InvalidInput("“%s” is missing.".formatted(what));
    return value;
  }
}
