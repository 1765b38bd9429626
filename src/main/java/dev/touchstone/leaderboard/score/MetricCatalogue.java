package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All metrics there are, family by family. */
final class MetricCatalogue {
  static final List<Definition> DEFINITIONS =
      Stream.of(
              LabelMetrics.definitions(),
              LikelihoodMetrics.definitions(),
              NumberMetrics.definitions(),
              RankingMetrics.definitions(),
              MaskMetrics.definitions(),
              BoxMetrics.definitions(),
              TextMetrics.definitions())
          .flatMap(List::stream)
          .toList();

  private MetricCatalogue() {}

  static Optional<Metric> find(String key) {
    return Stream.concat(DEFINITIONS.stream(), CustomMetrics.definitions().stream())
        .flatMap(d -> d.read(key).stream())
        .findFirst();
  }

  static List<Metric> offered() {
    return DEFINITIONS.stream().flatMap(d -> d.offered().stream()).toList();
  }

  static List<String> patterns() {
    return DEFINITIONS.stream().map(Definition::pattern).toList();
  }
}
