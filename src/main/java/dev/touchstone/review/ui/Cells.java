package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;

/** A table of plain cells; headers that start with # are above numbers. */
final class Cells extends Div {
  private final NativeTable table = new NativeTable();

  Cells(String caption, String... heads) {
    addClassName("scroll");
    table.addClassNames("t", "ts-compact");
    table.getElement().setAttribute("aria-label", caption);
    table
        .getHead()
        .add(new NativeTableRow(Arrays.stream(heads).map(Cells::head).toArray(Component[]::new)));
    add(table);
  }

  NativeTableRow row(NativeTableCell... cells) {
    return row(List.of(cells));
  }

  NativeTableRow row(List<NativeTableCell> cells) {
    var row = new NativeTableRow();
    cells.forEach(row::add);
    table.getBody().add(row);
    return row;
  }

  static NativeTableCell text(String text) {
    return new NativeTableCell(text);
  }

  static NativeTableCell number(String text) {
    var cell = new NativeTableCell(text);
    cell.addClassName("num");
    return cell;
  }

  static NativeTableCell of(Component... content) {
    return new NativeTableCell(content);
  }

  static Span faint(String text) {
    return classed(text, "faint", "xs");
  }

  static Span muted(String text) {
    return classed(text, "muted");
  }

  static Span classed(String text, String... classes) {
    var span = new Span(text);
    span.addClassNames(classes);
    return span;
  }

  private static Component head(String text) {
    var number = text.startsWith("#");
    var cell = new NativeTableHeaderCell(number ? text.substring(1) : text);
    cell.getElement().setAttribute("scope", "col");
    if (number) cell.addClassName("num");
    return cell;
  }
}
