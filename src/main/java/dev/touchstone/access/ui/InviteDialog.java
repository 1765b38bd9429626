package dev.touchstone.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.account.Invites.Invite;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Problem;
import org.jspecify.annotations.Nullable;

/** Asks who shall join, then shows the link to send. */
class InviteDialog extends Dialog {
  final TextField displayName = new TextField("Name");
  final TextField name = new TextField("User name");
  final TextField email = new TextField("E-mail (optional, nothing is sent)");
  final MultiSelectComboBox<Namespace> chosen = new MultiSelectComboBox<>("Teams");
  final Button make = new Button("Make invitation link");
  private final Viewer admin;
  private final Invitations invitations;
  private final Runnable done;

  InviteDialog(Viewer admin, Invitations invitations, Teams teams, Runnable done) {
    this.admin = admin;
    this.invitations = invitations;
    this.done = done;
    setHeaderTitle("Invite person");
    setWidth("420px");
    chosen.setItems(teams.all(admin));
    chosen.setItemLabelGenerator(Namespace::displayName);
    name.setHelperText("Lower-case; it signs in with this and owns things under it");
    displayName.setValueChangeMode(ValueChangeMode.EAGER);
    displayName.addValueChangeListener(e -> propose(e.getValue()));
    add(fields());
    make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    make.addClickListener(e -> invite());
    getFooter().add(new Button("Cancel", e -> close()), make);
  }

  private Div fields() {
    Div fields = new Div(displayName, name, email, chosen);
    fields.addClassName("stacked");
    return fields;
  }

  private void propose(String text) {
    String first = text.strip().split("\\s", 2)[0];
    name.setValue(Address.wordFrom(first));
  }

  private void invite() {
    try {
      Invite invite =
          invitations.invite(
              admin,
              name.getValue().strip(),
              displayName.getValue(),
              given(email.getValue()),
              chosen.getValue().stream().map(Namespace::id).toList());
      close();
      done.run();
      LinkDialog.invitation(displayName.getValue().strip(), invite).open();
    } catch (Problem e) {
      name.setErrorMessage(e.text());
      name.setInvalid(true);
    }
  }

  private static @Nullable String given(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
