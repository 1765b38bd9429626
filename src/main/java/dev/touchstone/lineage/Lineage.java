package dev.touchstone.lineage;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came from what, as one viewer may see it.
 *
 * <p>Where the graph touches something that the viewer may not see, one hidden spot stands beside
 * the visible neighbour, however many hidden things there are, and the graph ends there: that
 * something is missing is said, since an origin must not look complete when it is not; what, whose
 * and how many is not.
 */
@Service
@Transactional(readOnly = true)
public class Lineage {
  private final NodeStore store;

  Lineage(NodeStore store) {
    this.store = store;
  }

  /**
   * The graph around a node.
   *
   * @param depth how many steps to follow; kept from 1 to {@link Graph#MOST_DEPTH}
   * @throws NotFound if there is no such node, or none this viewer may see
   */
  public Graph around(Viewer viewer, NodeId id, Way way, int depth) {
    Node start = store.find(viewer, id).orElseThrow(() -> NodeId.absent(id));
    int steps = Math.clamp(depth, 1, Graph.MOST_DEPTH);
    Walk walk = new Walk(store, viewer, start);
    if (way.goesUp()) walk.up(steps);
    if (way.goesDown()) walk.down(steps);
    return walk.graph();
  }

  /** The newest things of these kinds that the viewer may see, by a text in their names. */
  public List<Node> newest(Viewer viewer, Collection<Kind> kinds, String text, int limit) {
    return store.newest(viewer, kinds, text, limit);
  }
}
