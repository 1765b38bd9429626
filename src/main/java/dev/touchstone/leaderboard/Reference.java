package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Expected;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.Task;
import dev.touchstone.leaderboard.score.Truth;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hidden labels of a benchmark. Only the scorer holds one, and only while it scores.
 *
 * @param salt random, so that the checksum of the stored form cannot be found by trying labels
 * @param classes the names of the classes in order; empty for numbers
 */
record Reference(String salt, List<String> classes, List<Row> rows) {
  record Row(String id, Split split, String label) {}

  /** What a file must hold: nothing of the labels. */
  Expected expected(Metric metric) {
    return new Expected(metric, classes, rows.stream().map(Row::id).toList());
  }

  Truth truth(Metric metric) {
    return metric.task() == Task.REGRESSION
        ? new Truth.Numbers(rows.stream().mapToDouble(r -> Double.parseDouble(r.label())).toArray())
        : new Truth.Classes(classes, rows.stream().mapToInt(this::index).toArray());
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

  private int index(Row row) {
    return Collections.binarySearch(classes, row.label());
  }
}
