package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of rows beside their labels: the column that divides them, and their weights.
 *
 * @param column one value per row; null where rows are divided without one
 * @param grouped whether the column tells groups apart
 * @param weights one per row; null where all count the same
 */
record Extras(@Nullable List<String> column, boolean grouped, @Nullable List<Double> weights) {
  /**
   * @throws InvalidInput if the table lacks a column, or a weight is none
   */
  static Extras of(SourceTable table, SplitPlan plan) {
    var column = plan.column() == null ? null : table.values(table.column(plan.column()));
    var grouped = plan.kind() == SplitPlan.Kind.GROUP || plan.kind() == SplitPlan.Kind.GIVEN;
    return new Extras(column, grouped, weights(table, plan.weights()));
  }

  @Nullable String group(int row) {
    return column == null || !grouped ? null : column.get(row);
  }

  double weight(int row) {
    return weights == null ? 1 : weights.get(row);
  }

  private static @Nullable List<Double> weights(SourceTable table, @Nullable String name) {
    if (name == null) return null;
    var weights = new ArrayList<Double>();
    table.values(table.column(name)).forEach(text -> weights.add(weight(name, text)));
    return weights;
  }

  private static double weight(String name, String text) {
    try {
      var weight = Double.parseDouble(text);
      if (weight > 0 && Double.isFinite(weight)) return weight;
    } catch (NumberFormatException notANumber) {
      throw noWeight(name, text);
    }
    throw noWeight(name, text);
  }

  private static InvalidInput noWeight(String name, String text) {
    return new InvalidInput("“%s” holds “%s”; a weight is a number above 0.".formatted(name, text));
  }
}
