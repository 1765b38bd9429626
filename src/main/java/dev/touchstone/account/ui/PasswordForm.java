package dev.touchstone.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Password;
import dev.touchstone.account.People;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ui.Section;

/** Changes the password, asking for the present one. */
class PasswordForm extends Section {
  final PasswordField current = new PasswordField("Present password");
  final PasswordField next = new PasswordField("New password");
  final Button change = new Button("Change password");

  PasswordForm(CurrentViewer viewers, People people) {
    super("Password");
    current.getElement().setAttribute("autocomplete", "current-password");
    next.getElement().setAttribute("autocomplete", "new-password");
    next.setHelperText("10 characters or more");
    change.addClickListener(e -> change(viewers, people));
    Div form = new Div(current, next, change);
    form.addClassName("stacked");
    add(form);
  }

  private void change(CurrentViewer viewers, People people) {
    try {
      people.changePassword(viewers.get(), current.getValue(), new Password(next.getValue()));
      next.setInvalid(false);
      current.clear();
      next.clear();
      Notification.show("Changed the password", 3000, Notification.Position.BOTTOM_START);
    } catch (Problem e) {
      next.setErrorMessage(e.text());
      next.setInvalid(true);
    }
  }
}
