package dev.touchstone.run.ui;

import dev.touchstone.base.ui.Figures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a setting's values spread over many runs.
 *
 * @param words such as “adam 334, sgd 333, not set 1” or “0.0001 to 0.1, median 0.004, 312 values”
 */
record SettingSpread(String words) {
  private static final int NAMED = 8;
  private static final String NONE = "not set";

  static SettingSpread of(List<@Nullable String> values) {
    Map<String, Long> counts =
        values.stream()
            .map(v -> Objects.requireNonNullElse(v, NONE))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<Double> numbers = values.stream().flatMap(v -> number(v).stream()).sorted().toList();
    boolean measured = numbers.size() == values.size() && counts.size() > NAMED;
    return new SettingSpread(measured ? range(numbers, counts.size()) : named(counts));
  }

  private static List<Double> number(@Nullable String text) {
    try {
      return text == null ? List.of() : List.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      return List.of();
    }
  }

  private static String range(List<Double> sorted, int distinct) {
    return "%s to %s, median %s, %s values"
        .formatted(
            Figures.number(sorted.getFirst()),
            Figures.number(sorted.getLast()),
            Figures.number(sorted.get(sorted.size() / 2)),
            Figures.count(distinct));
  }

  private static String named(Map<String, Long> counts) {
    String most =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(NAMED)
            .map(e -> e.getKey() + " " + Figures.count(e.getValue()))
            .collect(Collectors.joining(", "));
    int more = counts.size() - NAMED;
    return more > 0 ? most + " and " + Figures.count(more, "other value", "other values") : most;
  }
}
