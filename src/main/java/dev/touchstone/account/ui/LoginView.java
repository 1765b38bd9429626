package dev.touchstone.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
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
  private static final String STREAKS =
      """
      <svg viewBox="0 0 600 600" aria-hidden="true"><path d="M120 480C230 392 372 292 506 190c10-8 20 5 12 14C420 312 286 420 158 506c-26 18-56-8-38-26z" fill="#D9A63A"/><path d="M236 540c86-58 182-134 272-206 6-5 12 3 7 8-76 82-166 158-258 218-16 10-36-8-21-20z" fill="#A67C26"/><path d="M146 372c62-44 132-98 196-150 5-4 10 2 6 7-56 62-122 116-188 160-12 8-26-8-14-17z" fill="#6E5A2C"/></svg>""";

  private final LoginForm form = new LoginForm();

  LoginView() {
    addClassName("gate");
    add(left(), right());
  }

  private static Div left() {
    Span name = new Span("Touchstone");
    name.addClassName("brand");
    Div mark = new Div();
    mark.addClassName("mark");
    mark.getElement().setProperty("innerHTML", STREAKS);
    Div left =
        new Div(
            name,
            new Paragraph("Every number leads back to the data, code and machine that made it."),
            mark);
    left.addClassName("left");
    return left;
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
    Div box = new Div(new H1("Sign in"), form, hint);
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
    form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
  }
}
