package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Section;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.Version;

/** A table with a title that counts it and a caption that explains it. */
final class TableSection {
  private static final int FIRST_ROWS = 15;

  private TableSection() {}

  static Section preview(
      Datasets datasets, Viewer viewer, Version version, DataFile file, Profile profile) {
    DataTable table =
        DataTable.preview(profile, source(datasets, viewer, version, file), FIRST_ROWS);
    long shown = Math.min(FIRST_ROWS, profile.rows());
    String rows = "Rows 1 to " + shown + " of " + Figures.count(profile.rows()) + ". ";
    return section(file, profile, table, shown == 0 ? "" : rows);
  }

  static Section whole(
      Datasets datasets, Viewer viewer, Version version, DataFile file, Profile profile) {
    DataTable table = DataTable.whole(profile, source(datasets, viewer, version, file));
    return section(file, profile, table, "");
  }

  private static DataTable.Source source(
      Datasets datasets, Viewer viewer, Version version, DataFile file) {
    return (offset, limit) -> datasets.rows(viewer, version.id(), file.path(), offset, limit);
  }

  private static Section section(DataFile file, Profile profile, DataTable table, String rows) {
    Div frame = new Div(table);
    frame.addClassNames("card", "table-frame");
    Paragraph caption = new Paragraph(rows + "Histograms cover the whole file. – means missing.");
    caption.addClassNames("faint", "small", "table-caption");
    return new Section("Data", frame, caption)
        .aside(size(profile) + " in " + file.path() + ", " + Figures.bytes(file.size()));
  }

  /** “344 rows, 8 columns”. */
  static String size(Profile profile) {
    return Figures.count(profile.rows(), "row", "rows")
        + ", "
        + Figures.count(profile.columns().size(), "column", "columns");
  }
}
