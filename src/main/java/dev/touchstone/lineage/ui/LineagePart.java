package dev.touchstone.lineage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.lineage.Graph;
import dev.touchstone.lineage.NodeId;

/** The graph around a thing, inside that thing's own page. */
class LineagePart extends Div {
  LineagePart(LineageDesk desk, NodeId node) {
    addClassName("lineage-part");
    try {
      show(desk.around(node, LineageAddress.USUAL));
    } catch (NotFound notYetRecorded) {
      add(empty());
    }
  }

  /** The page around knows nothing of the graph: the browser has to be told to load it. */
  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    event.getUI().getInternals().addComponentDependencies(LineageView.class);
  }

  private void show(Graph graph) {
    Paragraph sentence = new Paragraph(LineageWords.sentence(graph));
    sentence.addClassName("muted");
    Anchor more = new Anchor(LineageLinks.to(graph.start().id()), "Explore the lineage");
    more.addClassNames("btn", "sm");
    add(
        sentence,
        new LineageGraph(graph, id -> UI.getCurrent().navigate(LineageLinks.path(id))),
        new LineageTable(graph, LineageAddress.USUAL),
        more);
  }

  private static Component empty() {
    return new EmptyState(
        "graph", "Not recorded yet", "It appears here within seconds. Open this tab again.");
  }
}
