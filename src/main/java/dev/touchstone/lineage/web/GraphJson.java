package dev.touchstone.lineage.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.touchstone.lineage.Graph;
import dev.touchstone.lineage.Node;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A graph as JSON.
 *
 * @param start the id of the node that was asked for
 * @param cut whether there was more than fits
 */
record GraphJson(String start, List<NodeJson> nodes, List<Graph.Edge> edges, boolean cut) {
  static GraphJson of(Graph graph) {
    return new GraphJson(
        graph.start().id().toString(),
        graph.spots().stream().map(NodeJson::of).toList(),
        graph.edges(),
        graph.cut());
  }

  /**
   * A node. What the caller may not see is {@code hidden} and has no other property than an id that
   * means something within this answer only.
   *
   * @param kind such as {@code run}
   * @param steps away from the start; negative for what it came from
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record NodeJson(
      String id,
      boolean hidden,
      @Nullable String kind,
      String label,
      @Nullable String detail,
      @Nullable String digest,
      @Nullable String href,
      @Nullable Instant at,
      int steps) {
    static NodeJson of(Graph.Spot spot) {
      Node node = spot.node();
      if (node == null)
        return new NodeJson(
            spot.id(), true, null, spot.label(), null, null, null, null, spot.steps());
      return new NodeJson(
          spot.id(),
          false,
          node.kind().slug(),
          node.label(),
          node.detail(),
          node.digest(),
          node.href(),
          node.at(),
          spot.steps());
    }
  }
}
