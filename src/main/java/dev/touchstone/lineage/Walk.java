package dev.touchstone.lineage;

import dev.touchstone.account.Viewer;
import dev.touchstone.lineage.Graph.Edge;
import dev.touchstone.lineage.Graph.Spot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows the graph step by step from one node, up to what it came from or down to its uses. */
class Walk {
  private final NodeStore store;
  private final Viewer viewer;
  private final Node start;
  private final Map<String, Spot> spots = new LinkedHashMap<>();
  private final Set<Edge> edges = new LinkedHashSet<>();
  private boolean cut;

  Walk(NodeStore store, Viewer viewer, Node start) {
    this.store = store;
    this.viewer = viewer;
    this.start = start;
    spots.put(start.id().toString(), new Spot(start.id().toString(), start, start.kind(), 0));
  }

  void up(int depth) {
    walk(depth, -1);
  }

  void down(int depth) {
    walk(depth, 1);
  }

  Graph graph() {
    return new Graph(start, new ArrayList<>(spots.values()), new ArrayList<>(edges), cut);
  }

  private void walk(int depth, int step) {
    List<String> reached = List.of(start.id().toString());
    for (int i = 1; i <= depth && !reached.isEmpty(); i++) reached = step(reached, i * step);
  }

  /** Takes one step from these nodes; returns those that were not known before. */
  private List<String> step(List<String> from, int steps) {
    boolean up = steps < 0;
    List<Edge> found = up ? store.edgesInto(from) : store.edgesFrom(from);
    Set<String> ends =
        found.stream()
            .map(edge -> up ? edge.from() : edge.to())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> reached = new ArrayList<>();
    Set<String> hidden = new LinkedHashSet<>();
    for (NodeStore.Found end : store.find(viewer, ends)) {
      String id = end.node().id().toString();
      if (!end.visible()) hidden.add(id);
      else if (!spots.containsKey(id) && place(new Spot(id, end.node(), end.node().kind(), steps)))
        reached.add(id);
    }
    found.forEach(edge -> draw(edge, hidden, up, steps));
    return reached;
  }

  private boolean place(Spot spot) {
    if (spots.size() >= Graph.MOST) {
      cut = true;
      return false;
    }
    spots.put(spot.id(), spot);
    return true;
  }

  private void draw(Edge edge, Set<String> hidden, boolean up, int steps) {
    String far = up ? edge.from() : edge.to();
    String near = up ? edge.to() : edge.from();
    if (hidden.contains(far)) drawHidden(near, up, steps);
    else if (spots.containsKey(far)) edges.add(edge);
  }

  /** One spot for all that is hidden on this side of a node, named after no real id. */
  private void drawHidden(String near, boolean up, int steps) {
    int place = List.copyOf(spots.keySet()).indexOf(near);
    String id = (up ? "hidden-before-" : "hidden-after-") + place;
    Kind beside = Objects.requireNonNull(spots.get(near)).column();
    Spot spot = new Spot(id, null, up ? beside.before() : beside.after(), steps);
    if (spots.containsKey(id) || place(spot))
      edges.add(up ? new Edge(id, near) : new Edge(near, id));
  }
}
