package dev.touchstone.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.People;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ui.Section;

/** The name others see. */
class NameForm extends Section {
  final TextField displayName = new TextField("Display name");
  final Button save = new Button("Save name");

  NameForm(CurrentViewer viewers, People people) {
    super("Profile");
    displayName.setValue(viewers.get().displayName());
    displayName.setHelperText("Others see it beside what you make. Your user name stays.");
    displayName.setMaxLength(120);
    save.addClickListener(e -> save(viewers, people));
    Div form = new Div(displayName, save);
    form.addClassName("stacked");
    add(form);
  }

  private void save(CurrentViewer viewers, People people) {
    try {
      people.rename(viewers.get(), displayName.getValue());
      displayName.setInvalid(false);
      Notification.show("Saved the name", 2000, Notification.Position.BOTTOM_START);
    } catch (Problem e) {
      displayName.setErrorMessage(e.text());
      displayName.setInvalid(true);
    }
  }
}
