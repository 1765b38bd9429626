package dev.touchstone.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.touchstone.account.CurrentViewer;
import dev.touchstone.account.People;
import dev.touchstone.account.Tokens;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.HasCrumbs;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.base.ui.ReaderTime;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** What everyone may change about themselves. */
@Route("settings")
@PermitAll
class SettingsView extends Div implements HasCrumbs {
  final NameForm name;
  final PasswordForm password;
  final TokenSection tokens;

  SettingsView(CurrentViewer viewers, People people, Tokens tokenService, ReaderTime times) {
    addClassName("settings");
    name = new NameForm(viewers, people);
    password = new PasswordForm(viewers, people);
    tokens = new TokenSection(viewers, tokenService, times);
    add(
        new PageHeader("Settings").subtitle("Signed in as " + viewers.get().name()),
        name,
        password,
        new ThemeChoice(),
        tokens);
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(Crumb.here("Settings"));
  }
}
