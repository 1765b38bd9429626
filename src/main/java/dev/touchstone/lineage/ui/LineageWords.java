package dev.touchstone.lineage.ui;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.lineage.Graph;
import dev.touchstone.lineage.Graph.Spot;
import dev.touchstone.lineage.Kind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in a sentence what a graph shows. */
final class LineageWords {
  private LineageWords() {}

  /** “Made by 2 runs from 3 dataset versions; behind 1 entry”. */
  static String sentence(Graph graph) {
    String from = origins(graph);
    String uses = uses(graph);
    String both =
        Stream.of(from, uses)
            .filter(Predicate.not(String::isEmpty))
            .collect(Collectors.joining("; "));
    if (both.isEmpty()) return "Nothing was made from it yet";
    return both.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + both.substring(1);
  }

  private static String origins(Graph graph) {
    List<Spot> before = graph.origins();
    String runs = counted(before, Kind.RUN, "run", "runs");
    String data = counted(before, Kind.DATASET_VERSION, "dataset version", "dataset versions");
    String hidden = graph.hasHiddenOrigin() ? "from something you cannot see" : "";
    return Stream.of(
            runs.isEmpty() ? "" : "made by " + runs,
            data.isEmpty() ? "" : (runs.isEmpty() ? "made from " : "from ") + data,
            hidden.isEmpty() ? "" : (data.isEmpty() ? "" : "and ") + hidden)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining(" "));
  }

  private static String uses(Graph graph) {
    List<Spot> after = graph.spots().stream().filter(spot -> spot.steps() > 0).toList();
    String runs = counted(after, Kind.RUN, "run", "runs");
    String entries = counted(after, Kind.ENTRY, "entry", "entries");
    return Stream.of(
            runs.isEmpty() ? "" : "used by " + runs, entries.isEmpty() ? "" : "behind " + entries)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.joining(", "));
  }

  private static String counted(List<Spot> spots, Kind kind, String one, String many) {
    long count = spots.stream().filter(s -> !s.hidden() && s.column() == kind).count();
    return count == 0 ? "" : Figures.count(count, one, many);
  }
}
