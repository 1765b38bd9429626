package dev.touchstone.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Invites;
import dev.touchstone.account.People;
import dev.touchstone.account.Person;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.base.ui.ShownOnce;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(username = "admin", roles = "USER")
class SettingsViewTest extends SpringBrowserlessTest {
  @Autowired Tokens tokens;
  @Autowired People people;
  @Autowired Invites invites;
  @Autowired TestPeople testPeople;

  @Test
  void aTokenIsShownOnceAndStopsWhenRevoked() {
    SettingsView view = navigate(SettingsView.class);
    test(view.tokens.create).click();
    TokenDialog dialog = $(TokenDialog.class).single();
    test(dialog.name).setValue("nightly retrain");
    test(dialog.create).click();

    String text = $(ShownOnce.class).single().secret();
    assertThat(tokens.bearer(text)).map(Tokens.Bearer::scope).contains(Scope.READ);
    UI.getCurrent().navigate("");
    SettingsView again = navigate(SettingsView.class);
    assertThat($(ShownOnce.class).exists()).isFalse();
    Button revoke = (Button) test(again.tokens.grid).getCellComponent(0, 5);
    test(revoke).click();
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(tokens.bearer(text)).isEmpty();
  }

  @Test
  void aTokenWithoutANameIsRefused() {
    SettingsView view = navigate(SettingsView.class);
    test(view.tokens.create).click();
    TokenDialog dialog = $(TokenDialog.class).single();
    test(dialog.create).click();
    assertThat(dialog.name.isInvalid()).isTrue();
    assertThat(dialog.isOpened()).isTrue();
  }

  @Test
  void theWrongPresentPasswordChangesNothing() {
    SettingsView view = navigate(SettingsView.class);
    test(view.password.current).setValue("not the password");
    test(view.password.next).setValue("a quite new password");
    test(view.password.change).click();
    assertThat(view.password.next.getErrorMessage()).contains("not right");
  }

  @Test
  void theNameOthersSeeIsChanged() {
    SettingsView view = navigate(SettingsView.class);
    test(view.name.displayName).setValue("Katherine Mbeki");
    test(view.name.save).click();
    assertThat(testPeople.admin().displayName()).isEqualTo("Katherine Mbeki");
    people.rename(testPeople.admin(), "Admin");
  }

  @Test
  void aLinkLetsOneChooseAPasswordOnce() {
    Person person = people.add(testPeople.admin(), "settings-invited", "Ivy", null);
    String token = invites.invite(testPeople.admin(), person.id()).text();
    InviteView view = navigate(InviteView.class, Map.of("token", token));
    test(view.password).setValue("too short");
    test(view.again).setValue("too short");
    test(view.choose).click();
    assertThat(view.password.getErrorMessage()).contains("10 characters");

    test(view.password).setValue("long enough to use");
    test(view.again).setValue("long enough to use");
    test(view.choose).click();
    assertThat(people.byId(person.id()).joined()).isTrue();

    navigate(InviteView.class, Map.of("token", token));
    assertThat($(H1.class).withText("This link does not work any more").exists()).isTrue();
  }
}
