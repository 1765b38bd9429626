package dev.touchstone.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.touchstone.account.Invites;
import dev.touchstone.account.Password;
import dev.touchstone.account.Person;
import dev.touchstone.base.Problem;
import java.util.Optional;

/** Where a one-time link leads: choose a password, then sign in with it. */
@Route(value = "invite/:token", autoLayout = false)
@PageTitle("Choose a password · Touchstone")
@AnonymousAllowed
class InviteView extends Main implements BeforeEnterObserver {
  final PasswordField password = new PasswordField("Password");
  final PasswordField again = new PasswordField("Password again");
  final Button choose = new Button("Choose password");
  private final Invites invites;
  private final Div box = new Div();
  private String token = "";

  InviteView(Invites invites) {
    this.invites = invites;
    addClassName("gate");
    box.addClassName("box");
    Div right = new Div(box);
    right.addClassName("right");
    add(new GateMark(), right);
    password.setHelperText("10 characters or more");
    password.getElement().setAttribute("autocomplete", "new-password");
    again.getElement().setAttribute("autocomplete", "new-password");
    choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    choose.addClickListener(e -> accept());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    token = event.getRouteParameters().get("token").orElse("");
    box.removeAll();
    Optional<Person> person = invites.find(token);
    if (person.isPresent()) ask(person.get());
    else spent();
  }

  private void ask(Person person) {
    Paragraph who = new Paragraph("You sign in as " + person.name() + ". This link works once.");
    who.addClassName("muted");
    Div form = new Div(password, again, choose);
    form.addClassName("stacked");
    box.add(
        new H1(person.joined() ? "Choose a new password" : "Welcome, " + person.displayName()),
        who,
        form);
  }

  private void spent() {
    Paragraph text =
        new Paragraph(
            "It was used, has expired or was replaced by a newer one. Ask an admin for a new"
                + " link, or sign in if you have a password.");
    text.addClassName("muted");
    Anchor signIn = new Anchor("login", "Sign in");
    signIn.addClassNames("btn", "wide");
    box.add(new H1("This link does not work any more"), text, signIn);
  }

  private void accept() {
    again.setInvalid(false);
    password.setInvalid(false);
    if (!password.getValue().equals(again.getValue())) {
      fail(again, "The two are not the same.");
      return;
    }
    try {
      invites.accept(token, new Password(password.getValue()));
      getUI().ifPresent(ui -> ui.getPage().setLocation("login?joined"));
    } catch (Problem e) {
      fail(password, e.text());
    }
  }

  private static void fail(PasswordField field, String message) {
    field.setErrorMessage(message);
    field.setInvalid(true);
    field.focus();
  }
}
