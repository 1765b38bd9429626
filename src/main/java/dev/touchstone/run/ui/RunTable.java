package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import dev.touchstone.run.Direction;
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
  private final List<RunRow> rows = new ArrayList<>();
  private @Nullable RunBoard board;

  RunTable(RunCells cells, RunSelection selection) {
    this.cells = cells;
    this.selection = selection;
    addClassNames("ts-compact", "runs");
    setSelectionMode(SelectionMode.NONE);
    setAllRowsVisible(true);
    getElement().setAttribute("aria-label", "Runs");
    setPartNameGenerator(this::part);
    RowKeys.install(this, selection, RunRow::ids);
    setItems(
        new CallbackDataProvider<RunRow, Void>(
            query -> rows.stream().skip(query.getOffset()).limit(query.getLimit()),
            query -> rows.size(),
            RunRow::key));
  }

  void show(RunBoard next) {
    RunBoard before = board;
    board = next;
    if (before == null || !before.sameColumns(next)) makeColumns(next);
    else axisHeader(next);
    fill(before != null && before.sameScale(next));
  }

  /**
   * @param sameScale whether what stands in the rows can be compared with what is to stand there
   */
  private void fill(boolean sameScale) {
    List<RunRow> next = rows(now());
    if (sameScale && keys(next).equals(keys(rows))) {
      renew(next);
      return;
    }
    rows.clear();
    rows.addAll(next);
    getDataProvider().refreshAll();
  }

  private static List<Object> keys(List<RunRow> rows) {
    return rows.stream().map(RunRow::key).toList();
  }

  /** Draws what changed; what still runs grows older. */
  private void renew(List<RunRow> next) {
    for (int i = 0; i < next.size(); i++) {
      RunRow row = next.get(i);
      if (!row.equals(rows.set(i, row)) || row.open()) getDataProvider().refreshItem(row);
    }
  }

  /** Draws the rows of these runs again. */
  void redraw(Set<UUID> runs) {
    rows.stream()
        .filter(row -> row.ids().stream().anyMatch(runs::contains))
        .forEach(getDataProvider()::refreshItem);
  }

  private List<RunRow> rows(RunBoard now) {
    List<RunRow> open = new ArrayList<>();
    for (RunGroup group : now.groups()) {
      if (group.several()) open.add(new RunRow.Group(group));
      if (!group.several() || !closed.contains(group.kind()))
        group.runs().forEach(line -> open.add(new RunRow.Single(line, group.several())));
    }
    return open;
  }

  private void makeColumns(RunBoard now) {
    removeAllColumns();
    addColumn(Tick.of(selection, RunCells::name, RunRow::ids)).setWidth("40px").setFlexGrow(0);
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
    fill(false);
  }

  private String part(RunRow row) {
    if (row instanceof RunRow.Group) return "group";
    return row.ids().stream().allMatch(selection::has) ? "run sel" : "run";
  }

  private static String words(String metric) {
    return new MetricName(metric).words();
  }

  private static String hint(String metric) {
    return Direction.of(metric) == Direction.LOWER ? "lower is better" : "higher is better";
  }
}
