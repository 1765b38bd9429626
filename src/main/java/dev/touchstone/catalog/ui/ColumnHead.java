package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.catalog.Column;

/** The head of a column: its name, what is in it, its shape. */
class ColumnHead extends Div {
  ColumnHead(Column column) {
    addClassName("column-head");
    if (column.type().numeric()) addClassName("num");
    Div name = new Div(column.name());
    name.addClassNames("mono", "cut");
    name.setTitle(column.name());
    Div summary = new Div(new Cells(column).summary());
    summary.addClassNames("faint", "cut");
    add(name, summary);
    String svg = ColumnChart.svg(column);
    if (!svg.isEmpty()) add(new Svg(svg));
  }
}
