package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunState;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The runs that were begun inside a run, each below the one it is part of. */
final class PartsCard extends Card {
  private static final int INDENT = 18;

  private final Instant now;
  private final String metric;

  PartsCard(Family family, Instant now) {
    super("Runs inside this one");
    this.now = now;
    this.metric = family.metric().orElse("");
    aside(states(family));
    Div scroll = new Div(table(family));
    scroll.addClassName("scroll");
    scroll.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
    scroll.getElement().setAttribute("aria-label", "Runs inside this one");
    addClassName("parts-card");
    with(scroll);
    if (family.more()) with(more());
  }

  /** “12 finished, 1 running”. */
  private static String states(Family family) {
    return Arrays.stream(RunState.values())
        .filter(state -> family.still(state) > 0)
        .map(state -> Figures.count(family.still(state)) + " " + word(state))
        .collect(Collectors.joining(", "));
  }

  private static String word(RunState state) {
    return StateBadge.word(state).toLowerCase(Locale.ROOT);
  }

  private static Paragraph more() {
    Paragraph more = new Paragraph("There are more: the newest of each level are shown.");
    more.addClassNames("faint", "small");
    return more;
  }

  private NativeTable table(Family family) {
    NativeTable table = new NativeTable();
    table.addClassName("t");
    NativeTableRow head = new NativeTableRow(header("Run"), header("State"));
    if (!metric.isEmpty()) head.add(number(header(new MetricName(metric).words())));
    head.add(number(header("Took")));
    table.getHead().add(head);
    family.parts().forEach(part -> table.getBody().add(row(part)));
    return table;
  }

  private NativeTableRow row(Family.Part part) {
    Run run = part.line().run();
    NativeTableRow row = new NativeTableRow(name(part), cell(RunCells.state(run)));
    if (!metric.isEmpty()) row.add(number(cell(value(part.line()))));
    row.add(number(cell(new Span(Figures.duration(run.duration(now))))));
    return row;
  }

  private static NativeTableCell name(Family.Part part) {
    Anchor link = new Anchor("runs/" + part.line().run().id(), part.line().run().name());
    NativeTableCell cell = cell(link);
    if (part.depth() > 0) {
      cell.getStyle().set("padding-left", part.depth() * INDENT + 8 + "px");
      link.getElement().setAttribute("aria-description", "Level " + (part.depth() + 1));
    }
    return cell;
  }

  private Span value(RunLine line) {
    return new Span(
        line.value(metric).isEmpty() ? "–" : Measured.text(line.value(metric).getAsDouble()));
  }

  private static NativeTableHeaderCell header(String words) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
    cell.getElement().setAttribute("scope", "col");
    return cell;
  }

  private static NativeTableCell cell(Component content) {
    return new NativeTableCell(content);
  }

  private static <C extends Component & HasStyle> C number(C cell) {
    cell.addClassName("num");
    return cell;
  }
}
