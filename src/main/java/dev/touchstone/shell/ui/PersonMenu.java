package dev.touchstone.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.MenuButton;

/** Who is signed in, with settings and sign-out. */
class PersonMenu extends MenuButton {
  PersonMenu(Viewer viewer, AuthenticationContext authentication) {
    super("", menu -> fill(menu, authentication));
    addClassName("person");
    addThemeName("tertiary");
    setAriaLabel("Signed in as " + viewer.displayName());
    getElement().appendChild(face(viewer).getElement());
  }

  /** An entry is chosen by keys, too; those would not reach a link in it. */
  private static void fill(ContextMenu menu, AuthenticationContext authentication) {
    menu.addItem("Settings", e -> UI.getCurrent().navigate("settings"));
    menu.addItem("Sign out", e -> authentication.logout());
  }

  private static Div face(Viewer viewer) {
    Avatar avatar = new Avatar(viewer.displayName());
    avatar.addThemeName("xsmall");
    Div face = new Div(avatar, new Span(viewer.displayName()));
    face.addClassName("me");
    return face;
  }
}
