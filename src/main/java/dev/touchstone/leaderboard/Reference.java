package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Expected;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The hidden labels of a benchmark. Only the scorer and {@link References} hold one.
 *
 * @param salt random, so that the checksum of the stored form cannot be found by trying labels
 * @param classes the names of the classes in order; empty for numbers
 */
record Reference(String salt, List<String> classes, List<Row> rows) {
  /**
   * @param group rows of one group are drawn together in a resample; null where each stands alone
   * @param weight what the row counts in the score, 1 unless told otherwise
   */
  record Row(String id, Split split, String label, @Nullable String group, double weight) {
    Row(String id, Split split, String label) {
      this(id, split, label, null, 1);
    }
  }

  boolean grouped() {
    return rows.stream().anyMatch(row -> row.group() != null);
  }

  /** The group of some of the rows, numbered; null where each row stands alone. */
  int @Nullable [] groups(int[] of) {
    if (!grouped()) return null;
    var numbers = new HashMap<String, Integer>();
    return IntStream.of(of)
        .map(i -> numbers.computeIfAbsent(groupOf(i), group -> numbers.size()))
        .toArray();
  }

  private String groupOf(int row) {
    var group = rows.get(row).group();
    return group == null ? rows.get(row).id() : "group " + group;
  }

  boolean weighted() {
    return rows.stream().anyMatch(row -> row.weight() != 1);
  }

  /** What a file must hold: nothing of the labels. */
  Expected expected(Metric metric) {
    return new Expected(metric, classes, rows.stream().map(Row::id).toList());
  }

  Truth truth(Metric metric) {
    var task = metric.task();
    return Truth.of(
        task,
        classes,
        rows.stream().map(Row::label).toList(),
        task.needsQueries()
            ? IntStream.range(0, rows.size()).mapToObj(this::groupOf).toList()
            : null,
        weighted() ? rows.stream().mapToDouble(Row::weight).toArray() : null);
  }

  /**
   * @throws dev.touchstone.leaderboard.score.MetricDoesNotFit if a part could not be scored
   */
  void requireFit(Metric metric) {
    var truth = truth(metric);
    for (var split : Split.values()) metric.requireFit(truth.rows(rows(split)));
  }

  int[] rows(Split split) {
    return IntStream.range(0, rows.size()).filter(i -> rows.get(i).split() == split).toArray();
  }
}
