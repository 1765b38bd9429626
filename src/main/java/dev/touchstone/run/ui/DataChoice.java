package dev.touchstone.run.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which dataset, and which of its versions. */
final class DataChoice extends Div {
  private final LaunchDesk desk;
  private final ComboBox<Dataset> dataset = new ComboBox<>("Dataset");
  private final Select<Version> version = new Select<>();

  DataChoice(LaunchDesk desk, Consumer<@Nullable Version> chosen) {
    this.desk = desk;
    addClassName("field-row");
    dataset.setItemLabelGenerator(d -> d.address().toString());
    dataset.setPlaceholder("team/name");
    dataset.setItems(
        query -> desk.datasets(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    dataset.addValueChangeListener(e -> offer(e.getValue()));
    version.setLabel("Version");
    version.setItemLabelGenerator(DataChoice::words);
    version.addValueChangeListener(e -> chosen.accept(e.getValue()));
    add(dataset, version);
  }

  /** Fixes what the dialog was opened for. */
  void preset(Dataset of, Version number) {
    dataset.setItems(of);
    dataset.setValue(of);
    dataset.setReadOnly(true);
    version.setValue(
        version.getListDataView().getItems().filter(v -> v.id().equals(number.id())).findFirst().orElseThrow());
  }

  Optional<Version> version() {
    return Optional.ofNullable(version.getValue());
  }

  private void offer(@Nullable Dataset of) {
    List<Version> versions = of == null ? List.of() : desk.versions(of);
    version.setItems(versions);
    versions.stream()
        .max((a, b) -> Integer.compare(a.number(), b.number()))
        .ifPresent(version::setValue);
  }

  private static String words(Version version) {
    return "v%d, %s"
        .formatted(version.number(), Figures.count(version.files().size(), "file", "files"));
  }
}
