package dev.touchstone.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Problem;

/** Asks for the name of a new team. */
class TeamDialog extends Dialog {
  final TextField displayName = new TextField("Team");
  final TextField name = new TextField("Name in addresses");
  final Button create = new Button("Create team");

  TeamDialog(Viewer admin, Teams teams, Runnable done) {
    setHeaderTitle("Create team");
    setWidth("420px");
    name.setHelperText("Its datasets are found at name/dataset; it cannot be changed later");
    displayName.setValueChangeMode(ValueChangeMode.EAGER);
    displayName.addValueChangeListener(e -> name.setValue(Address.wordFrom(e.getValue())));
    Div fields = new Div(displayName, name);
    fields.addClassName("stacked");
    add(fields);
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickListener(e -> create(admin, teams, done));
    getFooter().add(new Button("Cancel", e -> close()), create);
  }

  private void create(Viewer admin, Teams teams, Runnable done) {
    try {
      teams.create(admin, name.getValue().strip(), displayName.getValue());
      close();
      done.run();
    } catch (Problem e) {
      name.setErrorMessage(e.text());
      name.setInvalid(true);
    }
  }
}
