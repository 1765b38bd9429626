package dev.touchstone.run.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.touchstone.base.Address;
import dev.touchstone.base.Problem;
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
  private final ComboBox<String> dataset = new ComboBox<>("Dataset");
  private final Select<Version> version = new Select<>();

  DataChoice(LaunchDesk desk, Consumer<@Nullable Version> chosen) {
    this.desk = desk;
    addClassName("field-row");
    dataset.setPlaceholder("team/name");
    dataset.setHelperText("Used lately, or type an address");
    dataset.setItems(desk.usedLately());
    dataset.setAllowCustomValue(true);
    dataset.addCustomValueSetListener(e -> dataset.setValue(e.getDetail()));
    dataset.addValueChangeListener(e -> find(e.getValue()));
    version.setLabel("Version");
    version.setItemLabelGenerator(DataChoice::words);
    version.addValueChangeListener(e -> chosen.accept(e.getValue()));
    add(dataset, version);
  }

  /** Fixes what the dialog was opened for. */
  void preset(Dataset of, Version number) {
    dataset.setItems(of.address().toString());
    dataset.setValue(of.address().toString());
    dataset.setHelperText("");
    dataset.setReadOnly(true);
    version
        .getListDataView()
        .getItems()
        .filter(v -> v.id().equals(number.id()))
        .findFirst()
        .ifPresent(version::setValue);
  }

  Optional<Version> version() {
    return Optional.ofNullable(version.getValue());
  }

  private void find(@Nullable String address) {
    dataset.setInvalid(false);
    if (address == null || address.isBlank()) {
      offer(List.of());
      return;
    }
    try {
      offer(desk.versions(Address.parse(address.strip())));
    } catch (Problem problem) {
      offer(List.of());
      dataset.setErrorMessage(problem.text());
      dataset.setInvalid(true);
    }
  }

  /** Newest first; the newest is taken. */
  private void offer(List<Version> versions) {
    version.setItems(versions);
    if (!versions.isEmpty()) version.setValue(versions.getFirst());
  }

  private static String words(Version version) {
    return "v%d, %s"
        .formatted(version.number(), Figures.count(version.files().size(), "file", "files"));
  }
}
