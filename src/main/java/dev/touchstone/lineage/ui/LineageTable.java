package dev.touchstone.lineage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.lineage.Graph;
import dev.touchstone.lineage.Graph.Spot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The graph as a table: what each thing is and what it was made from. */
class LineageTable extends Div {
  private final Graph graph;
  private final LineageAddress address;

  LineageTable(Graph graph, LineageAddress address) {
    this.graph = graph;
    this.address = address;
    addClassNames("scroll", "lineage-table");
    NativeTable table = new NativeTable();
    table.addClassName("t");
    table.setCaptionText("What " + graph.start().label() + " came from and what came from it");
    table.getHead().add(head());
    graph.spots().stream()
        .sorted(Comparator.comparingInt(Spot::steps))
        .map(this::row)
        .forEach(table.getBody()::add);
    add(table);
  }

  private static NativeTableRow head() {
    NativeTableRow row = new NativeTableRow();
    Stream.of("Name", "Kind", "Made from", "Steps away")
        .map(NativeTableHeaderCell::new)
        .forEach(row::add);
    row.getChildren().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
    row.getChildren().reduce((a, b) -> b).ifPresent(last -> last.addClassName("num"));
    return row;
  }

  private NativeTableRow row(Spot spot) {
    NativeTableCell steps = new NativeTableCell(steps(spot.steps()));
    steps.addClassName("num");
    NativeTableRow row =
        new NativeTableRow(
            new NativeTableCell(name(spot)),
            new NativeTableCell(spot.hidden() ? "–" : spot.column().words()),
            new NativeTableCell(names(graph.madeFrom(spot))),
            steps);
    if (spot.steps() == 0) row.addClassName("sel");
    return row;
  }

  private static String steps(int steps) {
    return steps < 0 ? "−" + -steps : Integer.toString(steps);
  }

  private Component name(Spot spot) {
    Span detail = new Span(spot.detail());
    detail.addClassName("faint");
    Div words = new Div(spot.hidden() ? new Span(spot.label()) : link(spot), detail);
    Div cell = new Div(Icon.of(LineageIcons.of(spot)), words);
    cell.addClassName("lineage-name");
    return cell;
  }

  private Anchor link(Spot spot) {
    Anchor link = new Anchor(LineageLinks.to(spot.id(), address), spot.label());
    link.addClassName("strong");
    return link;
  }

  private static String names(List<Spot> spots) {
    return spots.isEmpty()
        ? "–"
        : spots.stream().map(Spot::label).distinct().collect(Collectors.joining(", "));
  }
}
