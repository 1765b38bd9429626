package dev.touchstone.run.importance;

import dev.touchstone.run.importance.Importance.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A parameter as the trees read it.
 *
 * @param codes each run's bin: of numbers by size, the missing first; of words any
 * @param ordered whether the bins are numbers by size
 * @param numbers each run's number; NaN where there is none
 */
record Column(String name, int[] codes, int bins, boolean ordered, double[] numbers, int distinct) {
  private static final int MOST_BINS = 32;

  /**
   * @param runs the places of the runs that count
   */
  static Column of(Parameter parameter, int[] runs) {
    List<@Nullable String> values =
        IntStream.of(runs).<@Nullable String>mapToObj(parameter.values()::get).toList();
    double[] numbers = values.stream().mapToDouble(Column::number).toArray();
    boolean ordered =
        IntStream.range(0, runs.length)
            .allMatch(i -> values.get(i) == null || !Double.isNaN(numbers[i]));
    int distinct = (int) values.stream().distinct().count();
    int[] codes = ordered ? bySize(numbers) : byWord(values);
    int bins = Arrays.stream(codes).max().orElse(0) + 1;
    return new Column(parameter.name(), codes, bins, ordered, numbers, distinct);
  }

  private static double number(@Nullable String text) {
    try {
      return text == null ? Double.NaN : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Bins of about equally many runs; equal numbers share a bin, and so do the missing. */
  private static int[] bySize(double[] numbers) {
    double[] sorted = Arrays.stream(numbers).filter(n -> !Double.isNaN(n)).sorted().toArray();
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    double[] starts = distinct.length < MOST_BINS ? distinct : quantiles(sorted);
    return Arrays.stream(numbers).mapToInt(n -> Double.isNaN(n) ? 0 : 1 + bin(starts, n)).toArray();
  }

  private static double[] quantiles(double[] sorted) {
    return IntStream.range(0, MOST_BINS - 1)
        .mapToDouble(i -> sorted[(int) ((long) i * sorted.length / (MOST_BINS - 1))])
        .distinct()
        .toArray();
  }

  private static int bin(double[] starts, double number) {
    int found = Arrays.binarySearch(starts, number);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** The most frequent words have a bin each, the others share one. */
  private static int[] byWord(List<@Nullable String> values) {
    Map<String, Long> counts =
        values.stream()
            .map(Column::word)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<String> frequent =
        counts.keySet().stream()
            .sorted(
                Comparator.<String>comparingLong(w -> -Objects.requireNonNull(counts.get(w)))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST_BINS - 1)
            .toList();
    return values.stream().mapToInt(v -> frequent.indexOf(word(v)) + 1).toArray();
  }

  /** No program can set a value that contains NUL. */
  private static String word(@Nullable String value) {
    return value == null ? "\0" : value;
  }

  long present() {
    return Arrays.stream(numbers).filter(n -> !Double.isNaN(n)).count();
  }

  /** Spearman's rank correlation with the metric's ranks, over the runs that set the parameter. */
  @Nullable Double correlation(double[] ranks) {
    int[] there =
        IntStream.range(0, numbers.length).filter(i -> !Double.isNaN(numbers[i])).toArray();
    double[] mine = IntStream.of(there).mapToDouble(i -> numbers[i]).toArray();
    if (!ordered || Arrays.stream(mine).distinct().count() < 3) return null;
    double[] metric = IntStream.of(there).mapToDouble(i -> ranks[i]).toArray();
    return Ranks.correlation(Ranks.of(mine), Ranks.of(metric));
  }
}
