package dev.touchstone.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Issued;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.base.Problem;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks what a new token is for, what it may do and how long it lives. */
class TokenDialog extends Dialog {
  /** How long a token lives; no days for one without an end. */
  enum Life {
    MONTH("30 days", 30),
    QUARTER("90 days", 90),
    YEAR("1 year", 365),
    ENDLESS("No end", 0);

    private final String words;
    private final int days;

    Life(String words, int days) {
      this.words = words;
      this.days = days;
    }
  }

  final TextField name = new TextField("Name");
  final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>("It may");
  final Select<Life> life = new Select<>();
  final Button create = new Button("Create token");

  TokenDialog(CurrentViewer viewers, Tokens tokens, Consumer<Issued> done) {
    setHeaderTitle("Create token");
    setWidth("420px");
    name.setHelperText("What uses it, such as “nightly retrain”");
    name.setMaxLength(80);
    scope.setItems(Scope.READ, Scope.WRITE);
    scope.setItemLabelGenerator(s -> s == Scope.READ ? "Read" : "Read and write");
    scope.setValue(Scope.READ);
    life.setLabel("Ends after");
    life.setItems(Life.values());
    life.setItemLabelGenerator(l -> l.words);
    life.setValue(Life.QUARTER);
    Div fields = new Div(name, scope, life);
    fields.addClassName("stacked");
    add(fields);
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickListener(e -> create(viewers, tokens, done));
    getFooter().add(new Button("Cancel", e -> close()), create);
  }

  private void create(CurrentViewer viewers, Tokens tokens, Consumer<Issued> done) {
    Life wanted = life.getValue();
    Duration lifetime = wanted == Life.ENDLESS ? null : Duration.ofDays(wanted.days);
    try {
      done.accept(tokens.issue(viewers.get().id(), name.getValue(), scope.getValue(), lifetime));
      close();
    } catch (Problem e) {
      name.setErrorMessage(e.text());
      name.setInvalid(true);
    }
  }
}
