package dev.touchstone.trainer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How one column of the table becomes one or more columns of numbers. */
sealed interface Feature {

  /** The column of the table. */
  String column();

  /** The names of the columns of numbers. */
  List<String> names();

  /** Writes the numbers for one value; the places hold zeros before. */
  void encode(@Nullable String value, double[] into, int at);

  default int width() {
    return names().size();
  }

  /**
   * A number; a missing one, or what cannot be read as one, becomes the median.
   *
   * @param marksMissing whether a second column says that the number was missing
   */
  record Quantity(String column, double median, boolean marksMissing) implements Feature {

    static Quantity of(String column, List<@Nullable String> values) {
      var known = values.stream().map(Numbers::read).filter(OptionalDouble::isPresent);
      var sorted = known.mapToDouble(OptionalDouble::getAsDouble).sorted().toArray();
      var median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
      return new Quantity(column, median, sorted.length < values.size());
    }

    @Override
    public List<String> names() {
      return marksMissing ? List.of(column, column + " missing") : List.of(column);
    }

    @Override
    public void encode(@Nullable String value, double[] into, int at) {
      var number = Numbers.read(value);
      into[at] = number.orElse(median);
      if (marksMissing && number.isEmpty()) {
        into[at + 1] = 1;
      }
    }
  }

  /**
   * A category: one column of 0 and 1 per level. Missing is a level; the rarest levels share one.
   *
   * @param levels the place of each level
   */
  record Category(String column, Map<String, Integer> levels) implements Feature {

    static final int MOST_LEVELS = 50;
    private static final String MISSING = "(missing)";
    private static final String OTHER = "(other)";

    static Category of(String column, List<@Nullable String> values) {
      var counts =
          values.stream().collect(Collectors.groupingBy(Category::level, Collectors.counting()));
      var kept = new ArrayList<>(counts.keySet());
      kept.sort(Comparator.<String, Long>comparing(counts::get).reversed().thenComparing(n -> n));
      var names =
          kept.size() <= MOST_LEVELS
              ? kept.stream()
              : Stream.concat(kept.stream().limit(MOST_LEVELS - 1), Stream.of(OTHER));
      var levels = new LinkedHashMap<String, Integer>();
      names.forEach(name -> levels.put(name, levels.size()));
      return new Category(column, levels);
    }

    private static String level(@Nullable String value) {
      return value == null ? MISSING : value;
    }

    @Override
    public List<String> names() {
      return levels.keySet().stream().map(level -> column + " = " + level).toList();
    }

    @Override
    public int width() {
      return levels.size();
    }

    @Override
    public void encode(@Nullable String value, double[] into, int at) {
      var place = levels.getOrDefault(level(value), levels.get(OTHER));
      if (place != null) {
        into[at + place] = 1;
      }
    }
  }
}
