package dev.touchstone.run.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridSortOrderBuilder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Order;
import dev.touchstone.base.query.Subject;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.run.Run;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
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
  private final Supplier<Instant> now;
  private List<UUID> ids = List.of();
  private List<Subject> columns = List.of();
  private @Nullable RunEntry focused;
  private boolean sorting;

  /**
   * @param reader the rows of some ids with what some columns need
   * @param sorted hears what somebody sorts by: an order as it is written, blank for the usual
   */
  RunsGrid(
      BiFunction<List<UUID>, List<Subject>, List<RunEntry>> reader,
      RunSelection selection,
      Supplier<Instant> now,
      Consumer<String> sorted) {
    this.reader = reader;
    this.selection = selection;
    this.now = now;
    addClassNames("ts-compact", "runs", "runs-flat");
    setSelectionMode(SelectionMode.NONE);
    setColumnReorderingAllowed(true);
    setPageSize(50);
    getElement().setAttribute("aria-label", "Runs");
    getElement().executeJs(MOVING);
    setPartNameGenerator(entry -> selection.has(entry.id()) ? "run sel" : "run");
    addCellFocusListener(e -> focused = e.getItem().orElse(null));
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

  /** Draws the rows again, as after a change of the selection. */
  void redraw() {
    getDataProvider().refreshAll();
  }

  /** The chosen columns in the order in which they stand. */
  List<Subject> order(List<Column<RunEntry>> standing) {
    return standing.stream()
        .flatMap(column -> columns.stream().filter(c -> c.toString().equals(column.getKey())))
        .toList();
  }

  private void makeColumns() {
    removeAllColumns();
    component("", this::tick).setWidth("44px").setFlexGrow(0).setKey("tick").setFrozen(true);
    component("Run", this::name)
        .setWidth("190px")
        .setFlexGrow(1)
        .setKey("run_name")
        .setFrozen(true);
    component("State", entry -> cell(entry, run -> RunCells.state(run)))
        .setWidth("120px")
        .setKey("status");
    text("Started", this::started).setWidth("136px").setKey("start_time");
    text("Duration", this::duration).setWidth("100px").setKey("duration");
    columns.forEach(this::chosen);
    getColumns().stream()
        .filter(c -> !List.of("tick", "duration").contains(c.getKey()))
        .forEach(c -> c.setSortable(true).setSortProperty(c.getKey()).setResizable(true));
  }

  private void chosen(Subject subject) {
    Column<RunEntry> column =
        subject.kind() == Kind.METRIC
            ? text(subject.key(), entry -> number(entry.sheet().metric(subject.key())))
            : addColumn(entry -> word(entry, subject)).setHeader(subject.key()).setFlexGrow(0);
    column
        .setKey(subject.toString())
        .setWidth(Math.clamp(60 + 8L * subject.key().length(), 110, 240) + "px")
        .setHeaderPartName(subject.kind().name().toLowerCase(Locale.ROOT));
  }

  private static String word(RunEntry entry, Subject subject) {
    return (subject.kind() == Kind.PARAM ? entry.sheet().params() : entry.sheet().tags())
        .getOrDefault(subject.key(), "–");
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? "–" : Measured.text(value.getAsDouble());
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

  private Component tick(RunEntry entry) {
    Checkbox tick = new Checkbox(selection.has(entry.id()));
    tick.setAriaLabel("Select " + (entry.run() == null ? "run" : entry.run().name()));
    tick.addValueChangeListener(e -> selection.choose(List.of(entry.id()), e.getValue()));
    return tick;
  }

  private Component name(RunEntry entry) {
    if (entry.run() == null) return new Span("removed meanwhile");
    Anchor link = new Anchor("runs/" + entry.id(), entry.run().name());
    link.addClassName("cut");
    return link;
  }

  private static Component cell(RunEntry entry, Function<Run, Component> cell) {
    return entry.run() == null ? new Span() : cell.apply(entry.run());
  }

  private String started(RunEntry entry) {
    return entry.run() == null || entry.run().startedAt() == null
        ? "–"
        : Figures.ago(entry.run().startedAt(), now.get(), ZoneOffset.UTC);
  }

  private String duration(RunEntry entry) {
    return entry.run() == null || entry.run().startedAt() == null
        ? "–"
        : Figures.duration(entry.run().duration(now.get()));
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
