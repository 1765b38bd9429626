package dev.touchstone.run.ui;

import dev.touchstone.run.Comparison;
import dev.touchstone.run.Comparison.Kind;
import dev.touchstone.run.Direction;
import dev.touchstone.run.Run;
import dev.touchstone.run.ui.ParallelCoordinates.Dimension;
import dev.touchstone.run.ui.ParallelCoordinates.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Chooses the axes on which compared runs are drawn: what was set left, what came out right. */
final class Parallels {
  private static final int MOST_SETTINGS = 5;
  private static final int MOST_RESULTS = 3;

  /** One axis with each run's place on it. */
  private record Axis(Dimension dimension, List<@Nullable Object> values) {}

  private Parallels() {}

  /** Empty when fewer than two axes would be drawn. */
  static Optional<ParallelCoordinates> of(Compared compared) {
    List<Axis> axes = new ArrayList<>(settings(compared.comparison()));
    axes.addAll(results(compared));
    if (axes.size() < 2) return Optional.empty();
    List<Track> tracks =
        IntStream.range(0, compared.runs().size())
            .mapToObj(i -> track(compared.runs().get(i), i, axes))
            .toList();
    return Optional.of(
        new ParallelCoordinates(axes.stream().map(Axis::dimension).toList(), tracks));
  }

  private static List<Axis> settings(Comparison comparison) {
    return comparison.differing().stream()
        .filter(s -> s.name().kind() == Kind.PARAMETER || s.name().text().equals("recipe"))
        .limit(MOST_SETTINGS)
        .map(s -> new Axis(new Dimension(s.name().text(), null), values(s.values())))
        .toList();
  }

  private static List<Axis> results(Compared compared) {
    return compared.metrics().stream()
        .filter(key -> !key.startsWith("train"))
        .limit(MOST_RESULTS)
        .flatMap(key -> compared.metric(key).stream())
        .map(m -> new Axis(dimension(m.key()), new ArrayList<>(m.values())))
        .toList()
        .reversed();
  }

  private static Dimension dimension(String key) {
    boolean lower = Direction.of(key) == Direction.LOWER;
    return new Dimension(new MetricName(key).words(), lower ? "lower" : "higher");
  }

  private static List<@Nullable Object> values(List<@Nullable String> texts) {
    List<@Nullable Object> values = new ArrayList<>();
    texts.forEach(text -> values.add(value(text)));
    return values;
  }

  /** A number where the text is one, so that its axis can be measured. */
  private static @Nullable Object value(@Nullable String text) {
    if (text == null || !text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) return text;
    return Double.valueOf(text);
  }

  private static Track track(Run run, int place, List<Axis> axes) {
    List<@Nullable Object> values = new ArrayList<>();
    axes.forEach(axis -> values.add(axis.values().get(place)));
    return new Track(run.id().toString(), run.name(), Slots.of(place), values);
  }
}
