package dev.touchstone.review.paired;

import dev.touchstone.base.ui.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A column of the public test rows, by which a comparison is cut into slices: a number column by
 * its quarters, another by its commonest values.
 */
public final class Column {
  private static final int MOST = 8;
  private static final int QUARTERS = 4;

  /** More different numbers than this are cut into quarters. */
  private static final int FEW = 8;

  private Column() {}

  /**
   * @param rows positions, ascending
   */
  public record Slice(String words, int[] rows) {}

  /**
   * @param values one for each row; blank where there is none
   */
  public static List<Slice> slices(List<String> values) {
    var present = values.stream().filter(v -> !v.isBlank()).distinct().toList();
    var numbers = !present.isEmpty() && present.stream().allMatch(v -> number(v).isPresent());
    return numbers && present.size() > FEW ? quarters(values) : categories(values);
  }

  private static List<Slice> categories(List<String> values) {
    var byValue = new LinkedHashMap<String, List<Integer>>();
    for (int i = 0; i < values.size(); i++)
      byValue.computeIfAbsent(values.get(i).strip(), v -> new ArrayList<>()).add(i);
    var commonest =
        byValue.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
            .toList();
    if (commonest.size() <= MOST) return commonest.stream().map(Column::slice).toList();
    var slices = new ArrayList<>(commonest.stream().limit(MOST - 1).map(Column::slice).toList());
    var rest = commonest.stream().skip(MOST - 1).flatMap(e -> e.getValue().stream());
    slices.add(new Slice("all others", rest.mapToInt(i -> i).sorted().toArray()));
    return slices;
  }

  private static Slice slice(Map.Entry<String, List<Integer>> of) {
    var words = of.getKey().isEmpty() ? "no value" : of.getKey();
    return new Slice(words, of.getValue().stream().mapToInt(i -> i).toArray());
  }

  /** Equal values are never in two slices, so that quarters need not be of the same size. */
  private static List<Slice> quarters(List<String> values) {
    var known = IntStream.range(0, values.size()).filter(i -> number(values.get(i)).isPresent());
    var rows = known.toArray();
    var sorted = Arrays.stream(rows).mapToDouble(i -> value(values, i)).sorted().toArray();
    var slices = new ArrayList<Slice>();
    var low = Double.NEGATIVE_INFINITY;
    for (int k = 1; k <= QUARTERS; k++) {
      var from = low;
      var to = sorted[(int) Math.ceil((double) k * sorted.length / QUARTERS) - 1];
      var in = Arrays.stream(rows).filter(i -> value(values, i) > from && value(values, i) <= to);
      add(slices, from, to, sorted[0], in.toArray());
      low = to;
    }
    var none = IntStream.range(0, values.size()).filter(i -> number(values.get(i)).isEmpty());
    var missing = none.toArray();
    if (missing.length > 0) slices.add(new Slice("no value", missing));
    return slices;
  }

  private static void add(List<Slice> slices, double from, double to, double least, int[] rows) {
    if (rows.length == 0) return;
    var words =
        from == Double.NEGATIVE_INFINITY
            ? "%s to %s".formatted(short4(least), short4(to))
            : "above %s to %s".formatted(short4(from), short4(to));
    slices.add(new Slice(words, rows));
  }

  private static String short4(double value) {
    return Figures.number(value);
  }

  private static double value(List<String> values, int row) {
    return number(Objects.requireNonNull(values.get(row))).orElseThrow();
  }

  private static OptionalDouble number(String text) {
    try {
      var value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException notANumber) {
      return OptionalDouble.empty();
    }
  }
}
