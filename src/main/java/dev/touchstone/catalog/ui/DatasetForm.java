package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.catalog.DatasetEdit;
import java.util.List;
import java.util.function.Supplier;

/** The fields in which a dataset is described. */
class DatasetForm extends Div {
  private final TextField title = new TextField("Title");
  private final TextArea description = new TextArea("Description");
  private final ComboBox<String> licence = new ComboBox<>("Licence");
  private final TextField tags = new TextField("Tags");
  private final ComboBox<String> task = new ComboBox<>("Task");
  private final TextField source = new TextField("Source");

  DatasetForm() {
    addClassName("form");
    title.setRequiredIndicatorVisible(true);
    description.setHelperText("Markdown. Begin with what one row is.");
    description.setMinRows(5);
    description.setMaxRows(14);
    words(licence, "An SPDX identifier; other words are taken as they are.", Licences.USUAL);
    words(task, "", List.of("classification", "regression"));
    tags.setHelperText("Words separated by commas");
    source.setHelperText("Where the data came from");
    add(title, description, licence, task, tags, source);
  }

  private static void words(ComboBox<String> box, String help, List<String> usual) {
    box.setItems(usual);
    box.setAllowCustomValue(true);
    box.setHelperText(help);
    box.setClearButtonVisible(true);
    box.addCustomValueSetListener(e -> box.setValue(e.getDetail()));
  }

  TextField title() {
    return title;
  }

  void show(DatasetEdit now) {
    title.setValue(now.title());
    description.setValue(now.description());
    licence.setValue(now.licence().isEmpty() ? null : now.licence());
    tags.setValue(String.join(", ", now.tags()));
    task.setValue(now.task());
    source.setValue(now.source() == null ? "" : now.source());
  }

  DatasetEdit edit() {
    return reader().get();
  }

  /** Takes the fields now and makes the edit later, where a refusal can be shown. */
  Supplier<DatasetEdit> reader() {
    String titled = title.getValue();
    String described = description.getValue();
    String licensed = licence.getOptionalValue().orElse("");
    List<String> tagged = List.of(tags.getValue().split(","));
    String meant = task.getValue();
    String from = source.getValue();
    return () -> new DatasetEdit(titled, described, licensed, tagged, meant, from);
  }
}
