package dev.touchstone.lineage;

import dev.touchstone.base.Ids;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Puts things into the graph for tests of what shows it. */
@TestComponent
public class TestNodes {
  private final NodeStore store;

  public TestNodes(NodeStore store) {
    this.store = store;
  }

  public NodeId data(String label, UUID audience, NodeId... from) {
    return put(NodeId.version(Ids.next()), label, audience, from);
  }

  public NodeId run(String label, UUID audience, NodeId... from) {
    return put(NodeId.run(Ids.next()), label, audience, from);
  }

  public NodeId put(NodeId id, String label, UUID audience, NodeId... from) {
    store.put(
        new Node(
            id, label, "a detail", "ab".repeat(32), "a/page", audience, id.id(), Instant.EPOCH));
    for (NodeId origin : from) store.link(origin, id);
    return id;
  }
}
