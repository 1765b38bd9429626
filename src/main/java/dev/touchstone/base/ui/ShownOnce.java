package dev.touchstone.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** A secret that is shown this once, with a button that copies it. */
public class ShownOnce extends Div {
  private final String secret;

  private ShownOnce(String what, String secret, String copyScript) {
    this.secret = secret;
    addClassName("shown-once");
    Span text = new Span(secret);
    text.addClassName("mono");
    Button copy = new Button("Copy " + what, Icon.of("copy"));
    copy.addClickListener(
        e -> {
          text.getElement().executeJs(copyScript);
          Notification.show("Copied the " + what, 2000, Notification.Position.BOTTOM_START);
        });
    add(text, copy);
  }

  /** A text such as a token. */
  public static ShownOnce text(String what, String text) {
    return new ShownOnce(what, text, "navigator.clipboard.writeText(this.textContent)");
  }

  /** A page of this server; the browser, which knows the server's name, makes it a full address. */
  public static ShownOnce link(String what, String path) {
    ShownOnce link = text(what, path);
    link.getElement()
        .executeJs(
            "const s = this.querySelector('.mono');"
                + "s.textContent = new URL($0, document.baseURI).href",
            path);
    return link;
  }

  public String secret() {
    return secret;
  }
}
