package dev.touchstone.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the results of a query are made of.
 *
 * @param total datasets that match everything chosen
 * @param values how many datasets each value of a dimension would leave
 */
record Counts(long total, Map<Dimension, Map<String, Long>> values) {
  private static final Comparator<FacetCount> MOST_FIRST =
      Comparator.comparing(FacetCount::chosen)
          .thenComparing(FacetCount::count)
          .reversed()
          .thenComparing(FacetCount::value);

  /**
   * The most frequent values of each dimension; chosen ones always, even when they leave nothing.
   */
  Map<Dimension, List<FacetCount>> facets(Map<Dimension, Set<String>> chosen, int most) {
    Map<Dimension, List<FacetCount>> facets = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values())
      facets.put(dimension, facet(dimension, chosen.getOrDefault(dimension, Set.of()), most));
    return facets;
  }

  private List<FacetCount> facet(Dimension dimension, Set<String> chosen, int most) {
    Map<String, Long> counted = values.getOrDefault(dimension, Map.of());
    return Stream.concat(counted.keySet().stream(), chosen.stream())
        .distinct()
        .map(
            value -> new FacetCount(value, counted.getOrDefault(value, 0L), chosen.contains(value)))
        .sorted(MOST_FIRST)
        .limit(Math.max(most, chosen.size()))
        .toList();
  }
}
