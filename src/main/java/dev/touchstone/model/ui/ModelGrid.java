package dev.touchstone.model.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.Stage;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The registry as a table that can be sorted by every column. */
final class ModelGrid extends Grid<ModelRow> {
  private static final String DOWN = "-";
  private final ReaderTime times;

  /**
   * @param sorted told the key of the column, with a minus before it when downwards; empty for none
   */
  ModelGrid(ReaderTime times, Consumer<String> sorted) {
    this.times = times;
    addClassNames("models", "ts-compact");
    setSelectionMode(SelectionMode.NONE);
    setAllRowsVisible(true);
    columns();
    addSortListener(e -> sorted.accept(key(e.getSortOrder())));
  }

  private void columns() {
    addComponentColumn(ModelGrid::name)
        .setHeader("Model")
        .setKey("name")
        .setFlexGrow(3)
        .setComparator(
            Comparator.comparing((ModelRow r) -> r.model().name(), String.CASE_INSENSITIVE_ORDER));
    addColumn(r -> r.model().namespace()).setHeader("Owner").setKey("owner").setSortable(true);
    addColumn(r -> r.newest() == null ? "–" : Figures.count(r.number()))
        .setHeader("Newest version")
        .setKey("version")
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparingInt(ModelRow::number));
    addComponentColumn(ModelGrid::stage)
        .setHeader("Its stage")
        .setKey("stage")
        .setComparator(Comparator.comparing((ModelRow r) -> stageOf(r)));
    addComponentColumn(r -> new AliasChips(r.model().aliases().keySet()))
        .setHeader("Aliases")
        .setKey("aliases")
        .setFlexGrow(2)
        .setComparator(Comparator.comparingInt((ModelRow r) -> r.model().aliases().size()));
    addComponentColumn(r -> times.ago(r.model().updatedAt()))
        .setHeader("Changed")
        .setKey("changed")
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparing((ModelRow r) -> r.model().updatedAt()));
  }

  private static Component name(ModelRow row) {
    Anchor link = ModelLinks.to(row.model(), row.model().name());
    link.addClassName("strong");
    Span about = new Span(firstLine(row.model().description()));
    about.addClassNames("faint", "small", "cut");
    Div cell = new Div(link, about);
    cell.addClassName("model-name");
    return cell;
  }

  private static String firstLine(String text) {
    return text.lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .orElse("")
        .replaceAll("^#+ *", "");
  }

  private static Component stage(ModelRow row) {
    return StageBadge.of(stageOf(row));
  }

  private static Stage stageOf(ModelRow row) {
    ModelVersion newest = row.newest();
    return newest == null ? Stage.NONE : newest.stage();
  }

  /** Sorts by what {@code sorted} was told; anything else leaves the order as it is. */
  void sortBy(String key) {
    boolean down = key.startsWith(DOWN);
    Column<ModelRow> column = getColumnByKey(down ? key.substring(1) : key);
    if (column == null) return;
    sort(
        List.of(
            new GridSortOrder<>(
                column, down ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
  }

  private static String key(List<GridSortOrder<ModelRow>> order) {
    if (order.isEmpty()) return "";
    GridSortOrder<ModelRow> first = order.getFirst();
    String key = String.valueOf(first.getSorted().getKey());
    return first.getDirection() == SortDirection.DESCENDING ? DOWN + key : key;
  }
}
