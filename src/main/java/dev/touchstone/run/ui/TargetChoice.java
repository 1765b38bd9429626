package dev.touchstone.run.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.Version;
import dev.touchstone.experiment.TrainerRecipe;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which column to predict, and as what. */
final class TargetChoice extends Div {
  private final ComboBox<Column> target = new ComboBox<>("Column to predict");
  private final Select<String> task = new Select<>();

  TargetChoice() {
    addClassName("field-row");
    target.setItemLabelGenerator(Column::name);
    target.setHelperText("Choose a dataset first");
    target.addValueChangeListener(e -> follow(e.getValue()));
    task.setLabel("Task");
    task.setItems(TrainerRecipe.TASKS);
    task.setItemLabelGenerator(
        word -> word.equals("regression") ? "Regression: a number" : "Classification: a class");
    task.setValue("classification");
    add(target, task);
  }

  /** Offers the columns of a version and guesses the likely one. */
  void offer(@Nullable Version version) {
    List<Column> columns = version == null ? List.of() : Target.candidates(version);
    target.setItems(columns);
    target.setHelperText(columns.isEmpty() ? "No table in this version" : "");
    Target.guess(columns).ifPresent(target::setValue);
  }

  String column() {
    Column chosen = target.getValue();
    if (chosen == null) throw new InvalidInput("Choose the column to predict.");
    return chosen.name();
  }

  String task() {
    return task.getValue();
  }

  private void follow(@Nullable Column column) {
    if (column == null) return;
    task.setValue(Target.task(column));
    target.setHelperText(
        "%s, %s"
            .formatted(column.type().label(), Figures.count(column.distinct(), "value", "values")));
  }
}
