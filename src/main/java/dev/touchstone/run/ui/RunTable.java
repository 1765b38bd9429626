package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.run.Direction;
import dev.touchstone.run.Run;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs by recipe, their seeds below, on one axis. */
final class RunTable extends Grid<RunRow> {
  private final RunCells cells;
  private final RunSelection selection;
  private final Set<RunLine.Kind> closed = new HashSet<>();
  private @Nullable RunBoard board;
  private @Nullable RunRow focused;

  RunTable(RunCells cells, RunSelection selection) {
    this.cells = cells;
    this.selection = selection;
    addClassNames("ts-compact", "runs");
    setSelectionMode(SelectionMode.NONE);
    setAllRowsVisible(true);
    getElement().setAttribute("aria-label", "Runs");
    setPartNameGenerator(this::part);
    addCellFocusListener(e -> focused = e.getItem().orElse(null));
    Shortcuts.addShortcutListener(this, this::toggleFocused, Key.KEY_X).listenOn(this);
    Shortcuts.addShortcutListener(this, selection::compare, Key.KEY_C).listenOn(this);
  }

  void show(RunBoard next) {
    boolean sameColumns =
        board != null && board.main().equals(next.main()) && board.second().equals(next.second());
    board = next;
    if (!sameColumns || getColumns().isEmpty()) makeColumns(next);
    else axisHeader(next);
    setItems(rows(next));
  }

  /** Draws the rows again, as after a change of the selection. */
  void redraw() {
    getDataProvider().refreshAll();
  }

  private List<RunRow> rows(RunBoard now) {
    List<RunRow> rows = new ArrayList<>();
    for (RunGroup group : now.groups()) {
      if (group.several()) rows.add(new RunRow.Group(group));
      if (!group.several() || !closed.contains(group.kind()))
        group.runs().forEach(line -> rows.add(new RunRow.Single(line, group.several())));
    }
    return rows;
  }

  private void makeColumns(RunBoard now) {
    removeAllColumns();
    column("", row -> cells.tick(row, selection)).setWidth("40px");
    column("Group and run", this::name).setFlexGrow(1).setWidth("180px");
    numbers("Runs", "seed", cells::seeds).setWidth("66px");
    if (!now.main().isEmpty()) judged(now);
    now.second()
        .ifPresent(
            key -> numbers(words(key), hint(key), row -> cells.value(row, key)).setWidth("140px"));
    if (!now.main().isEmpty())
      column(words(now.main()), row -> cells.curve(row, now.main())).setWidth("116px");
    numbers("Duration", "median", cells::duration).setWidth("118px");
    column("State", cells::state).setWidth("116px");
  }

  private void judged(RunBoard now) {
    numbers(words(now.main()), hint(now.main()), row -> cells.value(row, now.main()))
        .setWidth("150px");
    column("", row -> cells.axis(row, now()))
        .setKey("axis")
        .setWidth("180px")
        .setPartNameGenerator(r -> "axis");
    axisHeader(now);
  }

  private RunBoard now() {
    return Objects.requireNonNull(board);
  }

  private void axisHeader(RunBoard now) {
    Column<RunRow> axis = getColumnByKey("axis");
    if (axis != null)
      axis.setHeader(new Markup(now.axis().header())).setHeaderPartName("axis-head");
  }

  private Column<RunRow> column(String header, Function<RunRow, Component> cell) {
    return addComponentColumn(cell::apply).setHeader(header).setFlexGrow(0).setAutoWidth(false);
  }

  private Column<RunRow> numbers(String header, String below, Function<RunRow, Component> cell) {
    Span unit = new Span(below);
    unit.addClassNames("faint", "block");
    return column("", cell)
        .setHeader(new Div(new Span(header), unit))
        .setTextAlign(ColumnTextAlign.END);
  }

  private Component name(RunRow row) {
    return switch (row) {
      case RunRow.Group(RunGroup group) ->
          cells.groupName(group, !closed.contains(group.kind()), () -> flip(group));
      case RunRow.Single single -> cells.runName(single);
    };
  }

  private void flip(RunGroup group) {
    if (!closed.remove(group.kind())) closed.add(group.kind());
    setItems(rows(now()));
  }

  private void toggleFocused() {
    if (focused == null) return;
    List<UUID> ids = focused.runs().stream().map(RunLine::run).map(Run::id).toList();
    selection.choose(ids, !ids.stream().allMatch(selection::has));
  }

  private String part(RunRow row) {
    if (row instanceof RunRow.Group) return "group";
    return row.runs().stream().allMatch(l -> selection.has(l.run().id())) ? "run sel" : "run";
  }

  private static String words(String metric) {
    return new MetricName(metric).words();
  }

  private static String hint(String metric) {
    return Direction.of(metric) == Direction.LOWER ? "lower is better" : "higher is better";
  }
}
