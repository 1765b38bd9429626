package dev.touchstone.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import dev.touchstone.base.Problem;

/** A form with a button; it stays open and says why when the work is refused. */
class FormDialog extends Dialog {
  private final Refusal refusal = new Refusal();

  FormDialog(String title, Component form, String verb, Runnable work) {
    setHeaderTitle(title);
    setWidth("640px");
    setMaxWidth("96vw");
    Button confirm = new Button(verb, e -> run(work));
    confirm.addThemeVariants(ButtonVariant.PRIMARY);
    add(form, refusal);
    getFooter().add(new Button("Cancel", e -> close()), confirm);
  }

  private void run(Runnable work) {
    try {
      work.run();
      close();
    } catch (Problem e) {
      refusal.show(e.text());
    }
  }
}
