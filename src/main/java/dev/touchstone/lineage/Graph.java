package dev.touchstone.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came from what around one node, as one viewer may see it.
 *
 * @param start the node in the middle
 * @param spots the start first
 * @param cut whether there was more than fits
 */
public record Graph(Node start, List<Spot> spots, List<Edge> edges, boolean cut) {
  /** The most nodes a graph has. */
  public static final int MOST = 200;

  public static final int USUAL_DEPTH = 3;
  public static final int MOST_DEPTH = 10;

  public Graph {
    spots = List.copyOf(spots);
    edges = List.copyOf(edges);
  }

  /**
   * A place in the graph. What the viewer may not see has no node, only a place beside its
   * neighbour: neither its id nor whether it is the same as another hidden thing can be told.
   *
   * @param id within this graph
   * @param node what stands there; null when the viewer may not see it
   * @param column where it is drawn; for a hidden thing it follows from the neighbour
   * @param steps away from the start; negative for what the start came from
   */
  public record Spot(String id, @Nullable Node node, Kind column, int steps) {
    public boolean hidden() {
      return node == null;
    }

    public String label() {
      return node == null ? "Something you cannot see" : node.label();
    }

    public String detail() {
      return node == null ? "" : node.detail();
    }
  }

  /** {@code to} was made from {@code from}; both are ids of spots. */
  public record Edge(String from, String to) {}

  /** What the start came from, the nearest first. */
  public List<Spot> origins() {
    return spots.stream().filter(spot -> spot.steps() < 0).toList();
  }

  /** Whether it came from something that the viewer may not see. */
  public boolean hasHiddenOrigin() {
    return origins().stream().anyMatch(Spot::hidden);
  }

  /** Whether some data was made from other data. */
  public boolean hasDerivedData() {
    return spots.stream()
        .filter(spot -> spot.column() == Kind.DATASET_VERSION)
        .flatMap(spot -> madeFrom(spot).stream())
        .anyMatch(origin -> origin.column() == Kind.DATASET_VERSION);
  }

  public List<Spot> madeFrom(Spot spot) {
    return edges.stream().filter(e -> e.to().equals(spot.id())).map(e -> spot(e.from())).toList();
  }

  public List<Spot> usedBy(Spot spot) {
    return edges.stream().filter(e -> e.from().equals(spot.id())).map(e -> spot(e.to())).toList();
  }

  private Spot spot(String id) {
    return spots.stream().filter(spot -> spot.id().equals(id)).findFirst().orElseThrow();
  }
}
