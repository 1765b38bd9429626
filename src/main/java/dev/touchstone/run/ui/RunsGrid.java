package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridSortOrderBuilder;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Order;
import dev.touchstone.base.query.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs one per row. The table holds the ids of all of them, so that scrolling never meets a gap;
 * what stands in the rows is read when they come into sight.
 */
final class RunsGrid extends Grid<RunEntry> {
  private static final int ALL_IN_SIGHT = 14;
  private static final int MANY = 2000;
  private static final int SELECTED = 1000;

  /** J and K move like the arrows. */
  private static final String MOVING =
      """
      this.addEventListener('keydown', e => {
        const key = { j: 'ArrowDown', k: 'ArrowUp' }[e.key];
        if (!key || e.ctrlKey || e.metaKey || e.altKey || e.composedPath()[0].matches('input')) return;
        e.composedPath()[0].dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      });""";

  private final BiFunction<List<UUID>, List<Subject>, List<RunEntry>> reader;
  private final RunSelection selection;
  private final EntryCells cells;
  private List<UUID> ids = List.of();
  private List<Subject> columns = List.of();
  private @Nullable RunEntry focused;
  private boolean sorting;

  /**
   * @param reader the rows of some ids with what some columns need
   * @param arranged hears in which order somebody put the chosen columns
   * @param sorted hears what somebody sorts by: an order as it is written, blank for the usual
   */
  RunsGrid(
      BiFunction<List<UUID>, List<Subject>, List<RunEntry>> reader,
      RunSelection selection,
      Supplier<Instant> now,
      Consumer<String> sorted,
      Consumer<List<Subject>> arranged) {
    this.reader = reader;
    this.selection = selection;
    cells = new EntryCells(selection, now);
    addClassNames("ts-compact", "runs", "runs-flat");
    setSelectionMode(SelectionMode.NONE);
    setColumnReorderingAllowed(true);
    setPageSize(50);
    getElement().setAttribute("aria-label", "Runs");
    getElement().executeJs(MOVING);
    setPartNameGenerator(entry -> selection.has(entry.id()) ? "run sel" : "run");
    addCellFocusListener(e -> focused = e.getItem().orElse(null));
    addColumnReorderListener(e -> arranged.accept(order(e.getColumns())));
    addSortListener(e -> sortedBy(e.getSortOrder(), sorted));
    Shortcuts.addShortcutListener(this, this::toggleFocused, Key.KEY_X).listenOn(this);
    Shortcuts.addShortcutListener(this, selection::compare, Key.KEY_C).listenOn(this);
    setItems(
        new CallbackDataProvider<RunEntry, Void>(
            query -> page(query.getOffset(), query.getLimit()), query -> ids.size(), RunEntry::id));
  }

  private Stream<RunEntry> page(int offset, int limit) {
    int end = Math.min(ids.size(), offset + limit);
    return reader.apply(ids.subList(Math.min(offset, end), end), columns).stream();
  }

  void show(List<UUID> next, List<Subject> wanted, List<Order> order) {
    ids = next;
    if (!wanted.equals(columns) || getColumns().isEmpty()) {
      columns = List.copyOf(wanted);
      makeColumns();
    }
    setAllRowsVisible(ids.size() <= ALL_IN_SIGHT);
    setHeight(ids.size() <= ALL_IN_SIGHT ? null : "min(68vh, 640px)");
    mark(order);
    redraw();
  }

  boolean many() {
    return ids.size() > MANY;
  }

  /** Draws the rows again, as after a change of the selection. */
  void redraw() {
    getDataProvider().refreshAll();
  }

  /** The chosen columns in the order in which they stand. */
  private List<Subject> order(List<Column<RunEntry>> standing) {
    return standing.stream()
        .flatMap(column -> columns.stream().filter(c -> c.toString().equals(column.getKey())))
        .toList();
  }

  private void makeColumns() {
    removeAllColumns();
    component("", cells::tick).setHeader(all()).setWidth("44px").setKey("tick").setFrozen(true);
    component("Run", EntryCells::name)
        .setWidth("190px")
        .setFlexGrow(1)
        .setKey("run_name")
        .setFrozen(true);
    component("State", EntryCells::state).setWidth("120px").setKey("status");
    text("Started", cells::started).setWidth("136px").setKey("start_time");
    text("Duration", cells::duration).setWidth("100px").setKey("duration");
    columns.forEach(this::chosen);
    getColumns().stream()
        .filter(c -> !List.of("tick", "duration").contains(c.getKey()))
        .forEach(c -> c.setSortable(true).setSortProperty(c.getKey()).setResizable(true));
  }

  /** Selects as many as can be compared. */
  private Checkbox all() {
    Checkbox all = new Checkbox();
    all.setAriaLabel("Select all runs, at most 1,000");
    all.addValueChangeListener(
        e -> selection.choose(ids.subList(0, Math.min(ids.size(), SELECTED)), e.getValue()));
    return all;
  }

  private void chosen(Subject subject) {
    Column<RunEntry> column =
        subject.kind() == Kind.METRIC
            ? text(subject.key(), entry -> EntryCells.word(entry, subject))
            : addColumn(entry -> EntryCells.word(entry, subject))
                .setHeader(subject.key())
                .setFlexGrow(0);
    column
        .setKey(subject.toString())
        .setWidth(Math.clamp(60 + 8L * subject.key().length(), 110, 240) + "px")
        .setHeaderPartName(subject.kind().name().toLowerCase(Locale.ROOT));
  }

  private Column<RunEntry> component(String header, Function<RunEntry, Component> cell) {
    return addComponentColumn(cell::apply).setHeader(header).setFlexGrow(0);
  }

  private Column<RunEntry> text(String header, Function<RunEntry, String> cell) {
    return addColumn(cell::apply)
        .setHeader(header)
        .setTextAlign(ColumnTextAlign.END)
        .setFlexGrow(0);
  }

  private void mark(List<Order> order) {
    sorting = true;
    GridSortOrderBuilder<RunEntry> marks = new GridSortOrderBuilder<>();
    order.forEach(by -> mark(marks, by));
    sort(marks.build());
    sorting = false;
  }

  private void mark(GridSortOrderBuilder<RunEntry> marks, Order by) {
    Subject subject = by.subject();
    String key = subject.kind() == Kind.ATTRIBUTE ? subject.key() : subject.toString();
    Column<RunEntry> column = getColumnByKey(key);
    if (column == null || !column.isSortable()) return;
    if (by.ascending()) marks.thenAsc(column);
    else marks.thenDesc(column);
  }

  private void sortedBy(List<GridSortOrder<RunEntry>> order, Consumer<String> sorted) {
    if (sorting) return;
    sorted.accept(order.isEmpty() ? "" : written(order.getFirst()));
  }

  private static String written(GridSortOrder<RunEntry> order) {
    String way = order.getDirection() == SortDirection.ASCENDING ? " ASC" : " DESC";
    return order.getSorted().getKey() + way;
  }

  private void toggleFocused() {
    if (focused != null) selection.choose(List.of(focused.id()), !selection.has(focused.id()));
  }
}
