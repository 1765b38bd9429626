package dev.touchstone.experiment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.base.Address;
import dev.touchstone.base.Problem;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;

/** Asks for a question, where it belongs and who may see it, and opens the new experiment. */
final class NewExperimentDialog extends Dialog {
  private final Experiments experiments;
  private final CurrentViewer current;
  private final TextField question = new TextField("Question");
  private final TextField name = new TextField("Name");
  private final Select<Namespace> owner = new Select<>();
  private final Select<Visibility> visibility = new Select<>();
  private final TextArea description = new TextArea("Description");
  private final Paragraph error = new Paragraph();
  private boolean named;

  NewExperimentDialog(Experiments experiments, Namespaces namespaces, CurrentViewer current) {
    this.experiments = experiments;
    this.current = current;
    setHeaderTitle("New experiment");
    prepareQuestion();
    prepareOwner(namespaces);
    prepareVisibility();
    description.setHelperText("What you expect and why; may stay empty");
    error.addClassName("bad");
    error.getElement().setAttribute("role", "alert");
    Div form = new Div(question, row(owner, name), visibility, description, error);
    form.addClassName("dialog-form");
    add(form);
    footer();
  }

  private void prepareQuestion() {
    question.setRequiredIndicatorVisible(true);
    question.setPlaceholder("Does a deeper tree help?");
    question.setMaxLength(300);
    question.setAutofocus(true);
    question.setValueChangeMode(ValueChangeMode.EAGER);
    question.addValueChangeListener(e -> suggestName());
    name.setHelperText("Part of the address");
    name.addValueChangeListener(e -> named = named || e.isFromClient());
  }

  /** The name follows the question until somebody writes one. */
  private void suggestName() {
    if (!named) name.setValue(Address.wordFrom(question.getValue()));
  }

  private void prepareOwner(Namespaces namespaces) {
    owner.setLabel("Belongs to");
    owner.setItems(namespaces.writable(current.get()));
    owner.setItemLabelGenerator(Namespace::displayName);
    owner.setValue(namespaces.writable(current.get()).getFirst());
  }

  private void prepareVisibility() {
    visibility.setLabel("Who may see it");
    visibility.setItems(Visibility.values());
    visibility.setItemLabelGenerator(NewExperimentDialog::words);
    visibility.setValue(Visibility.TEAM);
    visibility.setHelperText("A run is seen only by people who may also see its data");
  }

  private static String words(Visibility visibility) {
    return switch (visibility) {
      case PRIVATE -> "Only you";
      case TEAM -> "Members of the owner";
      case EVERYONE -> "Everyone signed in";
    };
  }

  private static Div row(Component... fields) {
    Div row = new Div(fields);
    row.addClassName("field-row");
    return row;
  }

  private void footer() {
    Button create = new Button("Create experiment", e -> create());
    create.addThemeName("primary");
    getFooter().add(new Button("Cancel", e -> close()), create);
  }

  private void create() {
    try {
      Experiment made = experiments.create(current.get(), wanted());
      close();
      UI.getCurrent().navigate("experiments/" + made.address());
    } catch (Problem problem) {
      error.setText(problem.text());
    }
  }

  private NewExperiment wanted() {
    return new NewExperiment(
        new Address(owner.getValue().name(), name.getValue().strip()),
        question.getValue(),
        description.getValue(),
        visibility.getValue());
  }
}
