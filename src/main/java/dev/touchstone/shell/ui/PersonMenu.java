package dev.touchstone.shell.ui;

import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.touchstone.account.Viewer;

/** Who is signed in, with settings and sign-out. */
class PersonMenu extends MenuBar {
  PersonMenu(Viewer viewer, AuthenticationContext authentication) {
    addClassName("person");
    addThemeVariants(MenuBarVariant.TERTIARY);
    Avatar avatar = new Avatar(viewer.displayName());
    avatar.addThemeName("xsmall");
    Div words = new Div(avatar, new Span(viewer.displayName()));
    words.addClassName("me");
    MenuItem item = addItem(words);
    item.setAriaLabel("Signed in as " + viewer.displayName());
    item.getSubMenu().addItem(new Anchor("settings", "Settings"));
    item.getSubMenu().addItem("Sign out", e -> authentication.logout());
  }
}
