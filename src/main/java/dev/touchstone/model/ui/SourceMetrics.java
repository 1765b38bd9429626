package dev.touchstone.model.ui;

import dev.touchstone.model.ModelVersion;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Run;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the runs that made the versions measured.
 *
 * @param keys at most three: the metrics that most of the runs have
 * @param runs those the viewer may see, by id
 */
record SourceMetrics(
    List<String> keys, Map<UUID, Run> runs, Map<UUID, Map<String, Double>> values) {
  private static final int SHOWN = 3;

  static SourceMetrics of(ModelDesk desk, List<ModelVersion> versions) {
    List<UUID> ids =
        versions.stream().map(ModelVersion::runId).filter(Objects::nonNull).distinct().toList();
    Map<UUID, Map<String, Double>> values = new HashMap<>();
    desk.runs()
        .metrics(desk.viewer(), ids)
        .forEach((run, latest) -> values.put(run, byKey(latest)));
    Map<UUID, Run> runs =
        desk.runs().get(desk.viewer(), ids).stream().collect(Collectors.toMap(Run::id, run -> run));
    return new SourceMetrics(commonest(values), runs, values);
  }

  private static Map<String, Double> byKey(List<LatestMetric> latest) {
    return latest.stream().collect(Collectors.toMap(LatestMetric::key, LatestMetric::value));
  }

  private static List<String> commonest(Map<UUID, Map<String, Double>> values) {
    Map<String, Long> counts =
        values.values().stream()
            .flatMap(metrics -> metrics.keySet().stream())
            .filter(key -> !key.startsWith("system/"))
            .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Long> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }

  Optional<Double> value(ModelVersion version, String key) {
    return Optional.ofNullable(version.runId()).map(values::get).map(metrics -> metrics.get(key));
  }
}
