package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Hides the latest rows, so that a score tells how well the future is foreseen. Rows of one time
 * stay together.
 */
final class TimeParts {
  private TimeParts() {}

  static Part[] divide(Labels labels, List<String> times, SplitPlan plan, Random random) {
    var when = TimeColumn.of(String.valueOf(plan.column()), times, labels);
    var parts = new Part[times.size()];
    Arrays.fill(parts, Part.UNLABELLED);
    var rows =
        IntStream.range(0, parts.length)
            .filter(labels::has)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> when[row]))
            .toList();
    var hidden = latest(rows, when, plan.testShare());
    if (hidden.size() == rows.size()) {
      throw new InvalidInput(
          "“%s” has one time only where the hidden rows would begin.".formatted(plan.column()));
    }
    rows.forEach(row -> parts[row] = Part.TRAIN);
    hidden.forEach(row -> parts[row] = Part.PRIVATE);
    shown(labels, hidden, when, plan, random).forEach(row -> parts[row] = Part.PUBLIC);
    return parts;
  }

  private static List<Integer> shown(
      Labels labels, List<Integer> hidden, double[] when, SplitPlan plan, Random random) {
    if (!plan.privateLater()) {
      return Stratified.pick(hidden, labels.strata(), plan.publicShare(), random).stream()
          .boxed()
          .toList();
    }
    var later = latest(hidden, when, 1 - plan.publicShare());
    return hidden.subList(0, hidden.size() - later.size());
  }

  /**
   * @param rows the earliest first
   */
  private static List<Integer> latest(List<Integer> rows, double[] when, double share) {
    if (rows.isEmpty()) return rows;
    var from = Math.min(rows.size() - 1, (int) Math.round(rows.size() * (1 - share)));
    while (from > 0 && when[rows.get(from - 1)] == when[rows.get(from)]) from--;
    return rows.subList(from, rows.size());
  }
}
