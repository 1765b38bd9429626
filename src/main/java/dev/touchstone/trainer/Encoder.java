package dev.touchstone.trainer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of a table into rows of numbers, in the way it learnt from the training rows.
 *
 * @param dropped columns that say nothing, with the reason
 */
record Encoder(List<Feature> features, Map<String, String> dropped) {

  /** Learns from the training rows; {@code besides} are columns that must not be looked at. */
  static Encoder of(Table table, Set<String> besides) {
    var encoder = new Encoder(new ArrayList<>(), new LinkedHashMap<>());
    table.columns().stream()
        .filter(column -> !besides.contains(column))
        .forEach(column -> encoder.learn(column, table.values(column).toList()));
    return encoder;
  }

  private void learn(String column, List<@Nullable String> values) {
    var distinct = new HashSet<>(values);
    var known = values.stream().filter(value -> value != null).toList();
    if (distinct.size() < 2) {
      dropped.put(column, known.isEmpty() ? "always missing" : "always the same");
    } else if (known.stream().allMatch(value -> Numbers.read(value).isPresent())) {
      features.add(Feature.Quantity.of(column, values));
    } else if (distinct.size() > Feature.Category.MOST_LEVELS
        && distinct.size() > 0.9 * values.size()) {
      dropped.put(column, "nearly every row differs");
    } else {
      features.add(Feature.Category.of(column, values));
    }
  }

  /** How many columns of numbers there are. */
  int width() {
    return features.stream().mapToInt(Feature::width).sum();
  }

  List<String> names() {
    return features.stream().flatMap(feature -> feature.names().stream()).toList();
  }

  Matrix encode(Table table) {
    var matrix = new Matrix(table.size(), width());
    var at = 0;
    for (var feature : features) {
      var place = table.place(feature.column());
      for (var row = 0; row < table.size(); row++) {
        feature.encode(table.rows().get(row)[place], matrix.values(), matrix.start(row) + at);
      }
      at += feature.width();
    }
    return matrix;
  }

  /** Adds up what belongs to the same column of the table, as shares of the whole. */
  Map<String, Double> shares(double[] weights) {
    var sums = new LinkedHashMap<String, Double>();
    var at = 0;
    var whole = 0.0;
    for (var feature : features) {
      var sum = 0.0;
      for (var i = 0; i < feature.width(); i++) {
        sum += weights[at++];
      }
      sums.put(feature.column(), sum);
      whole += sum;
    }
    var total = whole == 0 ? 1 : whole;
    sums.replaceAll((column, sum) -> sum / total);
    return sums;
  }
}
