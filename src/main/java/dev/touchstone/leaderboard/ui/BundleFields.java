package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespace;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.sheet.CodabenchImport;

/** What a bundle of Codabench does not say. */
class BundleFields extends Div {
  private final Select<Namespace> owner = new Select<>();
  private final TextField name = new TextField("Name in the address");
  private final TextField licence = new TextField("Licence of the data");
  private final ComboBox<Metric> metric = new ComboBox<>("Ranked by");
  private final RadioButtonGroup<Visibility> audience =
      new RadioButtonGroup<>("Who may see it and its data");

  BundleFields(BoardDesk desk) {
    addClassName("fields");
    var writable = desk.namespaces().writable(desk.current().get());
    owner.setLabel("Owner");
    owner.setItems(writable);
    owner.setItemLabelGenerator(Namespace::displayName);
    owner.setValue(writable.getFirst());
    metric.setItems(TaskStep.metrics());
    metric.setItemLabelGenerator(m -> "%s, %s".formatted(m.label(), m.direction()));
    metric.setClearButtonVisible(true);
    metric.setHelperText("Empty: the one that the bundle names");
    audience.setItems(Visibility.EVERYONE, Visibility.TEAM, Visibility.PRIVATE);
    audience.setItemLabelGenerator(DataStep::words);
    audience.setValue(Visibility.TEAM);
    add(owner, name, licence, metric, audience);
  }

  CodabenchImport.Choices choices() {
    return new CodabenchImport.Choices(
        owner.getValue().name(),
        name.getValue(),
        metric.getValue() == null ? null : metric.getValue().key(),
        licence.getValue(),
        audience.getValue());
  }
}
