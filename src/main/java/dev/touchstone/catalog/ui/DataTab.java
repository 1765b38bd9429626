package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.Version;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All rows of a table. */
@org.springframework.stereotype.Component
class DataTab implements DatasetTab {
  private final Datasets datasets;

  DataTab(Datasets datasets) {
    this.datasets = datasets;
  }

  @Override
  public String label() {
    return "Data";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Integer> count(Viewer viewer, Dataset dataset) {
    return Optional.empty();
  }

  @Override
  public Component content(Viewer viewer, Dataset dataset, @Nullable Version version) {
    List<DataFile> tables =
        version == null
            ? List.of()
            : version.files().stream().filter(file -> file.profile() != null).toList();
    if (version == null || tables.isEmpty()) return noTable();
    DataFile chosen = chosen(tables);
    Profile profile = chosen.profile();
    if (profile == null) return noTable();
    Div all = new Div();
    if (tables.size() > 1) all.add(choice(dataset, version, tables, chosen));
    all.add(TableSection.whole(datasets, viewer, version, chosen, profile));
    return all;
  }

  private static EmptyState noTable() {
    return new EmptyState(
        "data",
        "No table here",
        "Rows are shown for CSV, TSV, JSON lines and Parquet files. This version has none.");
  }

  /** The file that the address names, else the first. */
  private static DataFile chosen(List<DataFile> tables) {
    String path =
        Optional.ofNullable(UI.getCurrent())
            .map(ui -> ui.getActiveViewLocation().getQueryParameters())
            .flatMap(query -> query.getSingleParameter("file"))
            .orElse("");
    return tables.stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElse(tables.getFirst());
  }

  private static Component choice(
      Dataset dataset, Version version, List<DataFile> tables, DataFile chosen) {
    Div row = new Div();
    row.addClassNames("row", "wrap", "table-choice");
    for (DataFile file : tables) {
      Anchor link =
          new Anchor(Links.table(dataset.address(), version.number(), file.path()), file.path());
      link.addClassNames("chip", "mono");
      if (file == chosen) link.getElement().setAttribute("aria-current", "true");
      row.add(link);
    }
    return row;
  }
}
