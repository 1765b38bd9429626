package dev.touchstone.lineage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.lineage.Graph;
import dev.touchstone.lineage.NodeId;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What one thing came from and what came from it. */
@Route("lineage/:node/:path*")
@PermitAll
class LineageView extends Div implements BeforeEnterObserver, HasCrumbs {
  /** With more columns than this the panel stands below the drawing, so that names stay legible. */
  private static final int FIT_BESIDE = 5;

  private final LineageDesk desk;
  private final ReaderTime time;
  private String title = "";

  LineageView(LineageDesk desk, ReaderTime time) {
    this.desk = desk;
    this.time = time;
    addClassName("lineage");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    LineageAddress address = LineageAddress.of(event.getLocation().getQueryParameters());
    Graph graph = desk.around(NodeId.parse(node(event.getRouteParameters())), address);
    title = graph.start().label();
    setClassName("wide", columns(graph) > FIT_BESIDE);
    removeAll();
    add(middle(graph, address), new NodePanel(graph, desk::words, time));
  }

  /** How many things stand side by side; data made from data takes a column more. */
  private static long columns(Graph graph) {
    long kinds = graph.spots().stream().map(Graph.Spot::column).distinct().count();
    return kinds + (graph.hasDerivedData() ? 1 : 0);
  }

  /** The rest of an artifact's path stands in segments of its own. */
  private static String node(RouteParameters parameters) {
    String first = parameters.get("node").orElse("");
    return parameters.get("path").map(rest -> first + "/" + rest).orElse(first);
  }

  private Component middle(Graph graph, LineageAddress address) {
    Div middle = new Div();
    middle.addClassNames("lineage-middle", address.table() ? "as-table" : "as-graph");
    middle.add(
        new PageHeader(title).subtitle(LineageWords.sentence(graph)),
        new LineageTools(address, next -> open(graph.start().id().toString(), next)));
    if (!address.table()) middle.add(new LineageGraph(graph, id -> open(id, address)));
    middle.add(new LineageTable(graph, address));
    if (graph.cut()) middle.add(cut());
    middle.add(evidence());
    return middle;
  }

  private static void open(String node, LineageAddress address) {
    UI.getCurrent().navigate(LineageLinks.path(node), address.query());
  }

  private static Component cut() {
    return note(
        "warn",
        "There is more than %s things: the rest is left out. Lower the depth, or open a node to go on from there."
            .formatted(Figures.count(Graph.MOST)));
  }

  private static Component evidence() {
    return note(
        "streak",
        "Recorded by the workers: each input was mounted read-only by its SHA-256, so this is what"
            + " the runs saw, not what somebody declared.");
  }

  private static Component note(String icon, String text) {
    Div note = new Div(Icon.of(icon), new Div(text));
    note.addClassNames("note", "small", "lineage-note");
    return note;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Lineage", "lineage"), Crumb.here(title));
  }
}
