package dev.touchstone.model.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.base.Problem;
import java.util.function.Consumer;

/** Asks for one text; it stays open and says why when the text is refused. */
final class TextDialog extends Dialog {
  private final Paragraph error = new Paragraph();

  private <F extends Component & HasValue<?, String> & HasSize> TextDialog(
      String title, F field, String verb, Consumer<String> work) {
    setHeaderTitle(title);
    setWidth("560px");
    setMaxWidth("96vw");
    error.addClassName("bad");
    error.getElement().setAttribute("role", "alert");
    field.setWidthFull();
    Div form = new Div(field, error);
    form.addClassName("dialog-form");
    add(form);
    Button confirm = new Button(verb, e -> run(() -> work.accept(field.getValue())));
    confirm.addThemeName("primary");
    getFooter().add(new Button("Cancel", e -> close()), confirm);
  }

  static TextDialog markdown(String title, String text, Consumer<String> work) {
    TextArea area = new TextArea("Markdown");
    area.setMinRows(8);
    area.setValue(text);
    area.setAutofocus(true);
    return new TextDialog(title, area, "Save description", work);
  }

  static TextDialog alias(int number, Consumer<String> work) {
    TextField field = new TextField("Alias");
    field.setHelperText(
        "Letters, digits, dashes and underscores. It moves here if it stands for another version.");
    field.setPlaceholder("champion");
    field.setAutofocus(true);
    return new TextDialog(
        "Alias for version " + number, field, "Set alias", text -> work.accept(text.strip()));
  }

  private void run(Runnable work) {
    try {
      work.run();
      close();
    } catch (Problem problem) {
      error.setText(problem.text());
    }
  }
}
