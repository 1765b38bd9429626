package dev.touchstone.lineage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import dev.touchstone.lineage.Graph;
import dev.touchstone.lineage.Kind;
import java.util.List;
import java.util.function.Consumer;

/** The graph drawn in columns by kind; every visible node is a button that opens it. */
@Tag("ts-graph")
@JsModule("./src/ts-graph.ts")
@NpmPackage(value = "cytoscape", version = "3.33.1")
@NpmPackage(value = "elkjs", version = "0.11.0")
class LineageGraph extends Component implements HasStyle {
  /** What the browser is told of a node. */
  record Drawn(
      String id, String kind, String label, String detail, boolean redacted, boolean selected) {}

  LineageGraph(Graph graph, Consumer<String> opened) {
    getElement().setPropertyList("nodes", nodes(graph));
    getElement().setPropertyList("edges", graph.edges());
    getElement().setProperty("sentence", "Lineage of " + graph.start().label());
    getElement()
        .addEventListener(
            "node-open", e -> opened.accept(e.getEventData().get("event.detail.id").asString()))
        .addEventData("event.detail.id");
  }

  static List<Drawn> nodes(Graph graph) {
    return graph.spots().stream().map(spot -> drawn(graph, spot)).toList();
  }

  private static Drawn drawn(Graph graph, Graph.Spot spot) {
    boolean selected = spot.steps() == 0;
    return new Drawn(
        spot.id(), word(spot.column()), spot.label(), spot.detail(), spot.hidden(), selected);
  }

  private static String word(Kind kind) {
    return kind == Kind.DATASET_VERSION ? "data" : kind.slug();
  }
}
