package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;

/** The pieces that the tables of this room are made of. */
final class Cells {
  private Cells() {}

  static NativeTableHeaderCell head(String classes, String name, String unit) {
    var cell = new NativeTableHeaderCell(new Span(name));
    name(cell, classes);
    if (!unit.isEmpty()) cell.add(unit(unit));
    return cell;
  }

  static NativeTableHeaderCell head(String classes, Component name, String unit) {
    var cell = new NativeTableHeaderCell(name);
    name(cell, classes);
    if (!unit.isEmpty()) cell.add(unit(unit));
    return cell;
  }

  static NativeTableCell cell(String classes, Component... content) {
    var cell = new NativeTableCell(content);
    name(cell, classes);
    return cell;
  }

  static Span words(String text, String... classes) {
    var span = new Span(text);
    span.addClassNames(classes);
    return span;
  }

  static Div below(String text, String... classes) {
    var div = new Div(text);
    div.addClassName("xs");
    div.addClassNames(classes);
    return div;
  }

  private static void name(Component cell, String classes) {
    if (!classes.isEmpty())
      cell.getElement().getClassList().addAll(java.util.List.of(classes.split(" ")));
  }

  private static Span unit(String unit) {
    return words(unit, "u");
  }
}
