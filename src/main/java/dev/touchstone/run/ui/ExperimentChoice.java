package dev.touchstone.run.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.account.Namespace;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.experiment.Experiment;
import java.util.List;

/** Which experiment the runs belong to: one there is, or a new question. */
final class ExperimentChoice extends Div {
  private final LaunchDesk desk;
  private final Select<Experiment> experiment = new Select<>();
  private final TextField question = new TextField("Question");
  private final Select<Namespace> owner = new Select<>();
  private final Div asking = new Div(question, owner);

  ExperimentChoice(LaunchDesk desk) {
    this.desk = desk;
    List<Experiment> there = desk.experiments();
    experiment.setLabel("Experiment");
    experiment.setItems(there);
    experiment.setItemLabelGenerator(e -> e == null ? "New experiment" : e.question());
    experiment.setEmptySelectionAllowed(true);
    experiment.setEmptySelectionCaption("New experiment");
    experiment.addValueChangeListener(e -> asking.setVisible(e.getValue() == null));
    prepareQuestion();
    add(experiment, asking);
  }

  /** Fixes the experiment the dialog was opened from. */
  void preset(Experiment fixed) {
    experiment.setItems(fixed);
    experiment.setEmptySelectionAllowed(false);
    experiment.setValue(fixed);
    experiment.setReadOnly(true);
  }

  /** Proposes a question for a new experiment. */
  void propose(String words) {
    if (question.isEmpty()) question.setValue(words);
  }

  /** The chosen experiment; a new one is made now. */
  Experiment take() {
    Experiment chosen = experiment.getValue();
    if (chosen != null) return chosen;
    if (question.getValue().isBlank())
      throw new InvalidInput("Say the question these runs answer.");
    Experiment made = desk.ask(question.getValue(), owner.getValue());
    preset(made);
    return made;
  }

  private void prepareQuestion() {
    question.setMaxLength(300);
    owner.setLabel("Belongs to");
    owner.setItems(desk.owners());
    owner.setItemLabelGenerator(Namespace::displayName);
    owner.setValue(desk.owners().getFirst());
    asking.addClassName("field-row");
  }
}
