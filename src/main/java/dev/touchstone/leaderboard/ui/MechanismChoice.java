package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.touchstone.leaderboard.Mechanism;

/** How public scores are shown while a benchmark is open. */
class MechanismChoice extends RadioButtonGroup<Mechanism> {
  MechanismChoice(Mechanism now) {
    super("While it is open");
    setItems(Mechanism.values());
    setItemLabelGenerator(Mechanism::words);
    addValueChangeListener(change -> setHelperText(change.getValue().explanation()));
    setValue(now);
  }
}
