package dev.touchstone.base.ui;

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
public final class TextDialog extends Dialog {
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

  /**
   * @param verb what the button says, such as “Save note”
   * @param work told the text; a {@link Problem} it throws is shown
   */
  public static TextDialog markdown(String title, String text, String verb, Consumer<String> work) {
    TextArea area = new TextArea("Markdown");
    area.setMinRows(8);
    area.setValue(text);
    area.setAutofocus(true);
    return new TextDialog(title, area, verb, work);
  }

  /** As {@link #markdown}, for one line, without spaces around it. */
  public static TextDialog line(String title, TextField field, String verb, Consumer<String> work) {
    field.setAutofocus(true);
    return new TextDialog(title, field, verb, text -> work.accept(text.strip()));
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
