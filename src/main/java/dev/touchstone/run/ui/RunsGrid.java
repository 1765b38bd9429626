package dev.touchstone.run.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridSortOrderBuilder;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.Renderer;
import dev.touchstone.base.query.Kind;
import dev.touchstone.base.query.Order;
import dev.touchstone.base.query.Subject;
import dev.touchstone.run.Runs;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs one per row. The table knows the ids of all of them, so that scrolling never meets a gap;
 * what stands in the rows is read when they come into sight.
 */
final class RunsGrid extends Grid<RunEntry> {
  private static final int ALL_IN_SIGHT = 14;

  /** Of a long table. */
  private static final String HEIGHT = "min(68vh, 640px)";

  private static final int IN_SIGHT = 21;

  /** As many as the browser makes: those in sight and some more. */
  private static final int PAGE = 30;

  private final BiFunction<List<UUID>, List<Subject>, List<RunEntry>> reader;
  private final RunSelection selection;
  private final EntryCells cells;
  private final RowsInSight inSight = new RowsInSight();
  private final SelectAll all;
  private FoundRuns found = FoundRuns.NONE;
  private List<RunEntry> ahead = List.of();
  private List<Subject> columns = List.of();
  private List<Order> orders = List.of();
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
    all = new SelectAll(selection);
    cells = new EntryCells(selection, now);
    addClassNames("ts-compact", "runs", "runs-flat");
    setSelectionMode(SelectionMode.NONE);
    setColumnReorderingAllowed(true);
    setPageSize(PAGE);
    getElement().setAttribute("aria-label", "Runs");
    setPartNameGenerator(entry -> selection.has(entry.id()) ? "sel" : null);
    addColumnReorderListener(e -> arranged.accept(order(e.getColumns())));
    addSortListener(e -> sortedBy(e.getSortOrder(), sorted));
    RowKeys.install(this, selection, entry -> List.of(entry.id()));
    setItems(
        new CallbackDataProvider<RunEntry, Void>(
            query -> page(query.getOffset(), query.getLimit()),
            query -> found.size(),
            RunEntry::id));
  }

  private Stream<RunEntry> page(int offset, int limit) {
    List<RunEntry> entries = read(offset, limit);
    entries.forEach(inSight::note);
    return entries.stream();
  }

  /** What was read for the first sight is the first page, which the same answer asks for. */
  private List<RunEntry> read(int offset, int limit) {
    List<RunEntry> early = ahead;
    ahead = List.of();
    return offset == 0 && early.size() == Math.min(limit, found.size())
        ? early
        : reader.apply(found.part(offset, limit), columns);
  }

  void show(FoundRuns next, List<Subject> wanted, List<Order> order) {
    boolean sameRows = next.sameAs(found) && wanted.equals(columns);
    found = next;
    ahead = List.of();
    if (!wanted.equals(columns) || getColumns().isEmpty()) {
      columns = List.copyOf(wanted);
      makeColumns();
      orders = List.of();
    }
    setAllRowsVisible(isShort());
    setHeight(isShort() ? null : HEIGHT);
    if (!order.equals(orders)) mark(order);
    if (sameRows) renew();
    else redraw();
    all.of(found.first(Runs.COMPARED));
  }

  boolean many() {
    return found.many();
  }

  /** Whether it is as high as its rows, instead of a window on them. */
  boolean isShort() {
    return found.size() <= ALL_IN_SIGHT;
  }

  /** What a long table shows before anybody scrolls. */
  FirstSight firstSight() {
    ahead = read(0, PAGE);
    return FirstSight.of(HEIGHT, words(), ahead.subList(0, Math.min(IN_SIGHT, ahead.size())));
  }

  void redraw() {
    inSight.clear();
    getDataProvider().refreshAll();
  }

  /** Reads the rows in sight again and draws those that changed; what still runs grows older. */
  void renew() {
    reader.apply(inSight.ids(), columns).stream()
        .filter(inSight::note)
        .forEach(getDataProvider()::refreshItem);
  }

  /** Draws the rows of these runs again. */
  void redraw(Set<UUID> runs) {
    inSight.of(runs).forEach(getDataProvider()::refreshItem);
    all.show();
  }

  /** The chosen columns in the order in which they stand. */
  private List<Subject> order(List<Column<RunEntry>> standing) {
    return standing.stream()
        .flatMap(column -> columns.stream().filter(c -> c.toString().equals(column.getKey())))
        .toList();
  }

  private void makeColumns() {
    removeAllColumns();
    drawn("", cells.tick()).setHeader(all).setWidth("44px").setKey("tick").setFrozen(true);
    drawn("Run", EntryCells.name())
        .setWidth("180px")
        .setFlexGrow(1)
        .setKey("run_name")
        .setFrozen(true);
    drawn("State", EntryCells.state()).setWidth("116px").setKey("status");
    words().forEach(this::add);
    List.of("run_name", "status").forEach(key -> sortable(getColumnByKey(key)));
  }

  private List<WordColumn> words() {
    return Stream.concat(
            Stream.of(WordColumn.started(cells), WordColumn.duration(cells)),
            columns.stream().map(WordColumn::of))
        .toList();
  }

  private void add(WordColumn words) {
    Column<RunEntry> column = addColumn(words.words()::apply).setHeader(words.header());
    column.setKey(words.key()).setWidth(words.width() + "px").setFlexGrow(0);
    if (words.end()) column.setTextAlign(ColumnTextAlign.END);
    if (!words.part().isEmpty()) column.setHeaderPartName(words.part());
    if (words.sortable()) sortable(column);
  }

  private static void sortable(Column<RunEntry> column) {
    column.setSortable(true).setSortProperty(column.getKey()).setResizable(true);
  }

  private Column<RunEntry> drawn(String header, Renderer<RunEntry> cell) {
    return addColumn(cell).setHeader(header).setFlexGrow(0);
  }

  private void mark(List<Order> order) {
    orders = order;
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
}
