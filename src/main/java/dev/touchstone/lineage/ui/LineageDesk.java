package dev.touchstone.lineage.ui;

import dev.touchstone.access.Access;
import dev.touchstone.access.AudienceWords;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.lineage.Graph;
import dev.touchstone.lineage.Kind;
import dev.touchstone.lineage.Lineage;
import dev.touchstone.lineage.Node;
import dev.touchstone.lineage.NodeId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads for the lineage screens what the viewer of the moment may see. */
@Component
class LineageDesk {
  private final Lineage lineage;
  private final Access access;
  private final CurrentViewer current;

  LineageDesk(Lineage lineage, Access access, CurrentViewer current) {
    this.lineage = lineage;
    this.access = access;
    this.current = current;
  }

  Graph around(NodeId node, LineageAddress address) {
    return lineage.around(current.get(), node, address.way(), address.depth());
  }

  AudienceWords words(UUID audience) {
    return access.words(audience, current.get());
  }

  List<Node> newest(Collection<Kind> kinds, String text, int limit) {
    return lineage.newest(current.get(), kinds, text, limit);
  }
}
