package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.grid.ColumnRendering;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.Rows;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a table under the shapes of its columns. */
class DataTable extends Grid<DataTable.Row> {
  /** Reads rows; the caller's rights are in it. */
  interface Source {
    Rows rows(long offset, int limit);
  }

  /**
   * @param number from 1
   */
  record Row(long number, List<@Nullable String> values) {}

  private static final int WIDE = 20;
  private static final int MOST_ROWS = 1_000;

  private DataTable(Profile profile) {
    addClassNames("data", "ts-compact");
    addThemeVariants(GridVariant.NO_BORDER);
    setSelectionMode(SelectionMode.NONE);
    setEmptyStateText("This table has columns but no rows.");
    setColumnRendering(
        profile.columns().size() > WIDE ? ColumnRendering.LAZY : ColumnRendering.EAGER);
    addColumn(Row::number)
        .setHeader("#")
        .setWidth("64px")
        .setFlexGrow(0)
        .setTextAlign(ColumnTextAlign.END)
        .setPartNameGenerator(row -> "faint");
    IntStream.range(0, profile.columns().size())
        .forEach(i -> add(new Cells(profile.columns().get(i)), i));
  }

  private void add(Cells cells, int index) {
    addColumn(row -> cells.cell(row.values().get(index)))
        .setHeader(new ColumnHead(cells.column()))
        .setWidth("150px")
        .setFlexGrow(1)
        .setResizable(true)
        .setTextAlign(cells.numeric() ? ColumnTextAlign.END : ColumnTextAlign.START)
        .setPartNameGenerator(row -> row.values().get(index) == null ? "faint" : null)
        .setTooltipGenerator(row -> longOnly(row.values().get(index)));
  }

  private static @Nullable String longOnly(@Nullable String value) {
    return value != null && value.length() > 20 ? value : null;
  }

  /** The first rows, as tall as they are. */
  static DataTable preview(Profile profile, Source source, int limit) {
    DataTable table = new DataTable(profile);
    table.setAllRowsVisible(true);
    table.setItems(read(source, 0, limit).toList());
    return table;
  }

  /** All rows, read as they are scrolled to. */
  static DataTable whole(Profile profile, Source source) {
    DataTable table = new DataTable(profile);
    table.addClassName("whole");
    table.setDataProvider(
        DataProvider.fromCallbacks(
            query -> read(source, query.getOffset(), query.getLimit()),
            query -> (int) Math.min(profile.rows(), Integer.MAX_VALUE)));
    return table;
  }

  private static Stream<Row> read(Source source, int offset, int limit) {
    List<List<@Nullable String>> rows = source.rows(offset, Math.min(limit, MOST_ROWS)).rows();
    return IntStream.range(0, rows.size()).mapToObj(i -> new Row(offset + i + 1L, rows.get(i)));
  }
}
