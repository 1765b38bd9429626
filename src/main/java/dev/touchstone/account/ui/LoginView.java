package dev.touchstone.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The sign-in page: the mark at the left, the form at the right. */
@Route(value = "login", autoLayout = false)
@PageTitle("Sign in · Touchstone")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver {
  private final LoginForm form = new LoginForm();
  private final Paragraph joined = new Paragraph("The password is chosen. Sign in with it.");

  LoginView() {
    addClassName("gate");
    add(new GateMark(), right());
  }

  private Div right() {
    form.setI18n(words());
    form.setAction("login");
    form.setForgotPasswordButtonVisible(false);
    Paragraph hint =
        new Paragraph(
            "First start? The server printed the admin’s password once, in its log. Forgot yours?"
                + " An admin can make you a new link.");
    hint.addClassNames("muted", "small", "hint");
    Div box = new Div(new H1("Sign in"), joined, form, hint);
    box.addClassName("box");
    Div right = new Div(box);
    right.addClassName("right");
    return right;
  }

  private static LoginI18n words() {
    LoginI18n words = LoginI18n.createDefault();
    words.getForm().setTitle("");
    words.getForm().setUsername("User name");
    words.getForm().setPassword("Password");
    words.getForm().setSubmit("Sign in");
    words.getErrorMessage().setTitle("User name or password is wrong");
    words.getErrorMessage().setMessage("Check both and try again.");
    return words;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = event.getLocation().getQueryParameters().getParameters();
    form.setError(asked.containsKey("error"));
    joined.setVisible(asked.containsKey("joined"));
  }
}
