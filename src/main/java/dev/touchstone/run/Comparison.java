package dev.touchstone.run;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs side by side. Every list inside has one place per run, in the order of {@code runs}; null
 * stands where a run has no such setting or metric.
 */
public record Comparison(List<Side> runs, List<Setting> settings, List<Metric> metrics) {

  /** Where a setting comes from; also the order settings are shown in. */
  public enum Kind {
    RECIPE,
    INPUT,
    PARAMETER,
    ENVIRONMENT
  }

  /** A setting's name; a parameter may be called like an environment fact without meeting it. */
  public record Name(Kind kind, String text) {}

  /** What one run brings into the comparison. */
  public record Side(
      UUID id, String name, Map<Name, String> settings, List<LatestMetric> metrics) {}

  /** One setting across the runs. */
  public record Setting(Name name, List<@Nullable String> values) {

    public boolean differs() {
      return values.stream().distinct().count() > 1;
    }

    /** Whether that run's value is unlike the first run's. */
    public boolean unlikeFirst(int run) {
      return !Objects.equals(values.get(run), values.getFirst());
    }
  }

  /**
   * One metric across the runs.
   *
   * @param values the last value of each run
   */
  public record Metric(String key, Direction direction, List<@Nullable Double> values) {

    /** The places of the best last value, more than one if several share it. */
    public Set<Integer> best() {
      Optional<Double> best = values.stream().filter(Metric::real).reduce(this::better);
      return IntStream.range(0, values.size())
          .filter(i -> best.isPresent() && best.get().equals(values.get(i)))
          .boxed()
          .collect(Collectors.toUnmodifiableSet());
    }

    private Double better(Double a, Double b) {
      return direction.better(b, a) ? b : a;
    }

    private static boolean real(@Nullable Double value) {
      return value != null && !value.isNaN();
    }
  }

  /** The settings that are not the same in every run. */
  public List<Setting> differing() {
    return settings.stream().filter(Setting::differs).toList();
  }

  public static Comparison of(List<Side> sides) {
    return new Comparison(List.copyOf(sides), settings(sides), metrics(sides));
  }

  private static List<Setting> settings(List<Side> sides) {
    return Stream.of(Kind.values())
        .flatMap(kind -> names(sides, kind).stream())
        .map(name -> new Setting(name, each(sides, side -> side.settings().get(name))))
        .toList();
  }

  private static Set<Name> names(List<Side> sides, Kind kind) {
    return sides.stream()
        .flatMap(side -> side.settings().keySet().stream())
        .filter(name -> name.kind() == kind)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<Metric> metrics(List<Side> sides) {
    List<Map<String, Double>> lasts = sides.stream().map(Comparison::lasts).toList();
    return lasts.stream()
        .flatMap(last -> last.keySet().stream())
        .distinct()
        .map(key -> new Metric(key, Direction.of(key), each(lasts, last -> last.get(key))))
        .toList();
  }

  private static Map<String, Double> lasts(Side side) {
    Map<String, Double> lasts = new LinkedHashMap<>();
    side.metrics().forEach(metric -> lasts.put(metric.key(), metric.value()));
    return lasts;
  }

  private static <S, T> List<@Nullable T> each(List<S> sides, Function<S, @Nullable T> value) {
    return sides.stream().<@Nullable T>map(value).toList();
  }
}
