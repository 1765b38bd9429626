package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.Task;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/**
 * The same prediction for every row, as one makes it from the labels of the training rows alone.
 *
 * @param header the columns after {@code id}
 * @param fields what stands in them
 */
record SimplePrediction(String name, List<String> header, List<String> fields) {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  /**
   * @param labels of the training rows; empty ones are left out
   * @return none where something else than a class or a number is predicted
   * @throws InvalidInput if there are no labels
   */
  static List<SimplePrediction> of(Metric metric, List<String> labels) {
    if (!metric.task().isColumn()) return List.of();
    var known = labels.stream().filter(SimplePrediction::present).toList();
    if (known.isEmpty()) throw new InvalidInput("train.csv has no labels to count.");
    if (metric.task() == Task.CLASSIFICATION) return List.of(ofClasses(metric, known));
    return ofNumbers(known);
  }

  InputStream csv(List<String> ids) {
    var text = new StringBuilder();
    text.append(FORMAT.format(line("id", header))).append('\n');
    ids.forEach(id -> text.append(FORMAT.format(line(id, fields))).append('\n'));
    return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static SimplePrediction ofClasses(Metric metric, List<String> labels) {
    var counts =
        labels.stream().collect(Collectors.groupingBy(l -> l, TreeMap::new, Collectors.counting()));
    var most = counts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    if (!metric.needsProbabilities()) {
      return new SimplePrediction("Most frequent class", List.of("prediction"), List.of(most));
    }
    var header = new ArrayList<>(List.of("prediction"));
    var fields = new ArrayList<>(List.of(most));
    counts.forEach(
        (name, count) -> {
          header.add("p_" + name);
          fields.add(Double.toString((double) count / labels.size()));
        });
    return new SimplePrediction("Class frequencies", header, fields);
  }

  private static List<SimplePrediction> ofNumbers(List<String> labels) {
    var ascending = labels.stream().mapToDouble(Double::parseDouble).sorted().toArray();
    var middle = ascending.length / 2;
    var median =
        ascending.length % 2 == 1
            ? ascending[middle]
            : (ascending[middle - 1] + ascending[middle]) / 2;
    var mean = Arrays.stream(ascending).average().orElseThrow();
    return List.of(number("Mean", mean), number("Median", median));
  }

  private static SimplePrediction number(String name, double value) {
    return new SimplePrediction(name, List.of("prediction"), List.of(Double.toString(value)));
  }

  private static boolean present(String text) {
    return !text.isEmpty() && !text.equals("NA") && !text.equals("null");
  }

  private static Object[] line(String id, List<String> rest) {
    var all = new ArrayList<Object>(List.of(id));
    all.addAll(rest);
    return all.toArray();
  }
}
