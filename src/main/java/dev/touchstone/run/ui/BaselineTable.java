package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.touchstone.base.ui.AddressState;
import dev.touchstone.base.ui.AxisScale;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.Comparison;
import dev.touchstone.run.Direction;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every group's difference to the chosen baseline, drawn on one scale about zero. */
final class BaselineTable extends Div {
  private static final int AXIS = 300;
  private static final int ROW = 30;
  private static final int FIRST = 12;
  private static final int MOST = 50;

  private record Line(Rivals.Group group, Map<String, Double> values, Against against) {}

  private final Rivals rivals;
  private final Comparison comparison;
  private final Comparison.Metric metric;
  private final Div place = new Div();
  private int shown = FIRST;

  BaselineTable(Rivals rivals, Comparison comparison, Comparison.Metric metric) {
    this.rivals = rivals;
    this.comparison = comparison;
    this.metric = metric;
    addClassName("against");
    place.addClassName("scroll");
    place.getElement().setAttribute("tabindex", "0");
    add(chooser(), place);
    show(chosen());
  }

  private Select<Rivals.Group> chooser() {
    Select<Rivals.Group> chooser = new Select<>();
    chooser.setLabel("Baseline");
    chooser.setItems(measured());
    chooser.setItemLabelGenerator(Rivals.Group::name);
    chooser.setValue(chosen());
    chooser.addValueChangeListener(
        e -> {
          show(e.getValue());
          AddressState.put(this, "baseline", id(e.getValue().runs().getFirst()));
        });
    return chooser;
  }

  /** The one that the address names by one of its runs, else that of the first run. */
  private Rivals.Group chosen() {
    String named =
        UI.getCurrent()
            .getActiveViewLocation()
            .getQueryParameters()
            .getSingleParameter("baseline")
            .orElse("");
    return measured().stream()
        .filter(group -> group.runs().stream().anyMatch(run -> id(run).equals(named)))
        .findFirst()
        .orElse(measured().getFirst());
  }

  private String id(int run) {
    return comparison.runs().get(run).id().toString();
  }

  private List<Rivals.Group> measured() {
    return rivals.groups().stream().filter(g -> !values(g).isEmpty()).toList();
  }

  private Map<String, Double> values(Rivals.Group group) {
    return Rivals.values(group, comparison, metric);
  }

  private void show(Rivals.Group baseline) {
    Map<String, Double> base = values(baseline);
    List<Line> lines =
        measured().stream()
            .filter(group -> group != baseline)
            .map(group -> new Line(group, values(group), Against.of(values(group), base)))
            .sorted((a, b) -> bestFirst(a.against(), b.against()))
            .toList();
    place.removeAll();
    place.add(table(lines));
    if (lines.size() > shown) place.add(more(lines.size(), baseline));
  }

  private int bestFirst(Against a, Against b) {
    int rising = Double.compare(a.difference(), b.difference());
    return metric.direction() == Direction.LOWER ? rising : -rising;
  }

  /** The first that are seen leave the rest of the page in reach. */
  private Component more(int all, Rivals.Group baseline) {
    if (shown == MOST)
      return new TableNote("The best %d of %s groups.".formatted(MOST, Figures.count(all)));
    Button more = new Button("Show the best " + Math.min(all, MOST), e -> showMost(baseline));
    more.addThemeNames("tertiary", "small");
    return more;
  }

  private void showMost(Rivals.Group baseline) {
    shown = MOST;
    show(baseline);
  }

  private NativeTable table(List<Line> lines) {
    AxisScale axis = AxisScale.over(ends(lines), AXIS);
    NativeTable table = new NativeTable();
    table.addClassNames("t", "ts-compact");
    NativeTableRow head = table.getHead().addRow();
    head.add(new NativeTableHeaderCell("Runs"), number("Mean"), number("Difference"));
    NativeTableHeaderCell scale = new NativeTableHeaderCell(new Markup(axis.header()));
    scale.addClassName("axis-cell");
    head.add(scale, new NativeTableHeaderCell("How sure"));
    lines.stream().limit(shown).forEach(line -> table.getBody().add(row(line, axis)));
    return table;
  }

  private List<Double> ends(List<Line> lines) {
    return Stream.concat(
            Stream.of(0.0),
            lines.stream()
                .limit(shown)
                .map(Line::against)
                .flatMap(a -> Stream.of(a.low(), a.difference(), a.high())))
        .toList();
  }

  private NativeTableRow row(Line line, AxisScale axis) {
    Against against = line.against();
    double mean = SeedSpread.of(List.copyOf(line.values().values())).mean();
    NativeTableCell difference = new NativeTableCell(difference(against, mean));
    difference.addClassName("num");
    NativeTableCell average = new NativeTableCell(Measured.text(mean));
    average.addClassName("num");
    return new NativeTableRow(
        name(line), average, difference, new NativeTableCell(drawn(against, axis)), sure(line));
  }

  private static NativeTableCell name(Line line) {
    Span name = new Span(line.group().name());
    name.addClassName("cut");
    name.getElement().setAttribute("title", line.group().name());
    return new NativeTableCell(name);
  }

  private static String difference(Against against, double mean) {
    String text = Measured.difference(against.difference(), mean);
    return against.judged() ? text + " ± " + Measured.about(against.margin()) : text;
  }

  private static Markup drawn(Against against, AxisScale axis) {
    String mark =
        against.judged()
            ? axis.interval(against.low(), against.difference(), against.high(), ROW)
            : axis.dot(against.difference(), ROW);
    return new Markup(axis.row(ROW, axis.rule(0, ROW) + mark));
  }

  private NativeTableCell sure(Line line) {
    Span words = new Span(words(line.against()));
    if (!line.against().clear()) words.addClassName("faint");
    return new NativeTableCell(words);
  }

  private String words(Against against) {
    String how =
        switch (against.way()) {
          case PAIRED -> "paired over " + Figures.count(against.pairs(), "seed", "seeds");
          case APART -> "different seeds, not paired";
          case ALONE -> "one run on a side: chance is not known";
        };
    if (!against.judged()) return how;
    return (against.clear() ? verdict(against.difference()) : "no clear difference") + ", " + how;
  }

  private String verdict(double difference) {
    return difference > 0 == (metric.direction() == Direction.LOWER) ? "worse" : "better";
  }

  private static NativeTableHeaderCell number(String text) {
    NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
    cell.addClassName("num");
    return cell;
  }
}
