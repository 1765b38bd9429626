package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.run.Comparison;
import dev.touchstone.run.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compared runs with the last value of one metric and its distance to the best. */
final class ComparedRuns extends NativeTable {

  ComparedRuns(List<Run> runs, Comparison.Metric metric) {
    addClassNames("t", "ts-compact", "compared");
    String last = "Last " + new MetricName(metric.key()).words();
    NativeTableRow head = getHead().addRow();
    head.add(header("Line"), header("Run"), number(header(last)), number(header("To best")));
    for (int i = 0; i < runs.size(); i++) getBody().add(row(runs.get(i), i, metric));
  }

  private static NativeTableRow row(Run run, int place, Comparison.Metric metric) {
    Double value = metric.values().get(place);
    NativeTableCell last = cell(new Span(value == null ? "–" : Measured.text(value)));
    NativeTableCell toBest = cell(new Span(toBest(metric, place)));
    last.addClassName("num");
    toBest.addClassNames("num", "faint");
    return new NativeTableRow(cell(key(place)), cell(link(run)), last, toBest);
  }

  private static Component key(int place) {
    return place < Slots.MOST ? new RunKey(Slots.of(place)) : new Span("·");
  }

  private static Anchor link(Run run) {
    Anchor link = new Anchor("runs/" + run.id(), run.name());
    link.addClassName("cut");
    return link;
  }

  private static String toBest(Comparison.Metric metric, int place) {
    if (metric.best().contains(place)) return "best";
    @Nullable Double distance = metric.toBest(place);
    Double value = metric.values().get(place);
    return distance == null || value == null ? "–" : Measured.difference(distance, value);
  }

  private static NativeTableHeaderCell header(String text) {
    return new NativeTableHeaderCell(text);
  }

  private static NativeTableHeaderCell number(NativeTableHeaderCell cell) {
    cell.addClassName("num");
    return cell;
  }

  private static NativeTableCell cell(Component content) {
    return new NativeTableCell(content);
  }
}
