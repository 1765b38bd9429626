package dev.touchstone.run.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.List;
import java.util.UUID;

/** The box in the header: chooses as many of the runs as can be compared. */
final class SelectAll extends Checkbox {
  private final RunSelection selection;
  private List<UUID> runs = List.of();

  SelectAll(RunSelection selection) {
    this.selection = selection;
    setAriaLabel("Select all runs, at most 1,000");
    addValueChangeListener(
        e -> {
          if (e.isFromClient()) selection.choose(runs, e.getValue());
        });
  }

  void of(List<UUID> selectable) {
    runs = selectable;
    show();
  }

  /** Shows whether all, some or none of the runs are chosen. */
  void show() {
    long chosen = runs.stream().filter(selection::has).count();
    setValue(chosen > 0 && chosen == runs.size());
    setIndeterminate(chosen > 0 && chosen < runs.size());
  }
}
