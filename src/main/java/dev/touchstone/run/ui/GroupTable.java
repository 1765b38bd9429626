package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.AxisScale;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.Direction;
import dev.touchstone.run.Grouped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs that share parameters, one row each: how many, their mean and how sure it is. */
final class GroupTable extends Grid<Grouped> {
  private static final int AXIS_WIDTH = 220;
  private static final int HEIGHT = 30;

  private final Consumer<Grouped> opened;

  /**
   * @param opened hears which group's runs somebody wants to see
   */
  GroupTable(Consumer<Grouped> opened) {
    this.opened = opened;
    addClassNames("ts-compact", "runs", "run-groups");
    setSelectionMode(SelectionMode.NONE);
    setAllRowsVisible(true);
    getElement().setAttribute("aria-label", "Groups of runs");
  }

  void show(List<Grouped> groups, List<String> params, String metric) {
    removeAllColumns();
    for (int i = 0; i < params.size(); i++) param(i, params.get(i));
    numbers("Runs", g -> Figures.count(g.runs())).setWidth("72px").setComparator(Grouped::runs);
    if (!metric.isEmpty()) judged(groups, metric);
    setItems(sorted(groups, metric));
  }

  private void param(int place, String name) {
    addComponentColumn(group -> place == 0 ? link(group) : new Span(value(group, place)))
        .setHeader(name)
        .setFlexGrow(1)
        .setComparator(Comparator.comparing(g -> value(g, place)));
  }

  private Component link(Grouped group) {
    Button open = new Button(value(group, 0), e -> opened.accept(group));
    open.addThemeNames("tertiary", "small");
    open.addClassName("group-toggle");
    open.setAriaLabel("Show the runs with " + value(group, 0));
    return open;
  }

  private static String value(Grouped group, int place) {
    return Objects.requireNonNullElse(group.values().get(place), "(none)");
  }

  private void judged(List<Grouped> groups, String metric) {
    AxisScale axis = AxisScale.over(ends(groups), AXIS_WIDTH);
    numbers("Mean of " + metric, g -> mean(spread(g)))
        .setWidth("190px")
        .setComparator(Grouped::mean);
    numbers("Deviation", g -> Double.isNaN(g.deviation()) ? "–" : Measured.text(g.deviation()))
        .setWidth("110px")
        .setComparator(Grouped::deviation);
    numbers("95 % interval", g -> interval(spread(g))).setWidth("170px");
    addComponentColumn(g -> bar(spread(g), axis))
        .setHeader(new Markup(axis.header()))
        .setWidth(AXIS_WIDTH + "px")
        .setFlexGrow(0)
        .setPartNameGenerator(g -> "axis")
        .setHeaderPartName("axis-head");
  }

  private static List<Double> ends(List<Grouped> groups) {
    return groups.stream()
        .map(GroupTable::spread)
        .flatMap(s -> Stream.of(s.low(), s.high()))
        .filter(Double::isFinite)
        .toList();
  }

  private Column<Grouped> numbers(String header, Function<Grouped, String> cell) {
    return addColumn(cell::apply)
        .setHeader(header)
        .setTextAlign(ColumnTextAlign.END)
        .setFlexGrow(0);
  }

  static SeedSpread spread(Grouped group) {
    return new SeedSpread(
        group.mean(), group.deviation() / Math.sqrt(group.measured()), group.measured());
  }

  private static String mean(SeedSpread spread) {
    return spread.seeds() == 0 ? "–" : Figures.fixed(spread.mean(), spread.decimals());
  }

  private static String interval(SeedSpread spread) {
    if (spread.seeds() == 0) return "–";
    if (!spread.known()) return "one run";
    int decimals = spread.decimals();
    return Figures.fixed(spread.low(), decimals) + " to " + Figures.fixed(spread.high(), decimals);
  }

  private static Component bar(SeedSpread spread, AxisScale axis) {
    if (spread.seeds() == 0) return new Span();
    return new Markup(
        axis.row(HEIGHT, axis.interval(spread.low(), spread.mean(), spread.high(), HEIGHT)));
  }

  /** The best mean first. */
  private static List<Grouped> sorted(List<Grouped> groups, String metric) {
    if (metric.isEmpty()) return groups;
    Direction direction = Direction.of(metric);
    return groups.stream()
        .sorted(
            (a, b) ->
                direction.better(a.mean(), b.mean())
                    ? -1
                    : direction.better(b.mean(), a.mean()) ? 1 : 0)
        .toList();
  }
}
