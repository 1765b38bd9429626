package dev.touchstone.lineage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.touchstone.base.ui.Segments;
import dev.touchstone.lineage.Graph;
import dev.touchstone.lineage.Way;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Chooses which way and how far to look, and whether as drawing or table. */
class LineageTools extends Div {
  LineageTools(LineageAddress now, Consumer<LineageAddress> chosen) {
    addClassNames("row", "wrap", "lineage-tools");
    Span legend = new Span("dashed: you cannot see it");
    legend.addClassNames("faint", "small", "lineage-legend");
    add(ways(now, chosen), depth(now, chosen), table(now, chosen), legend);
  }

  private static Segments ways(LineageAddress now, Consumer<LineageAddress> chosen) {
    return new Segments(
        "Direction",
        List.of("Both ways", "Where from", "Where to"),
        now.way().ordinal(),
        taken -> chosen.accept(now.way(Way.values()[taken])));
  }

  private static Select<Integer> depth(LineageAddress now, Consumer<LineageAddress> chosen) {
    Select<Integer> depth = new Select<>();
    depth.setItems(IntStream.rangeClosed(1, Graph.MOST_DEPTH).boxed().toList());
    depth.setItemLabelGenerator(steps -> "Depth " + steps);
    depth.setAriaLabel("Depth");
    depth.addClassName("lineage-depth");
    depth.setValue(now.depth());
    depth.addValueChangeListener(e -> chosen.accept(now.depth(e.getValue())));
    return depth;
  }

  private static Button table(LineageAddress now, Consumer<LineageAddress> chosen) {
    Button table = new Button(now.table() ? "Show as graph" : "Show as table");
    table.addClassName("lineage-as");
    table.addClickListener(e -> chosen.accept(now.table(!now.table())));
    return table;
  }
}
