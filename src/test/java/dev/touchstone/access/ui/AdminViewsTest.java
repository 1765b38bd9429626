package dev.touchstone.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Invites;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.People;
import dev.touchstone.account.Viewer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@WithMockUser(username = "admin", roles = "USER")
class AdminViewsTest extends SpringBrowserlessTest {
  @Autowired TestPeople people;
  @Autowired People accounts;
  @Autowired Invites invites;
  @Autowired Audit audit;
  @Autowired AdminFoot foot;

  @Test
  void anInvitedPersonIsListedAndTheLinkIsShownOnce() {
    PeopleView view = navigate(PeopleView.class);
    test(view.invite).click();
    InviteDialog dialog = $(InviteDialog.class).single();
    test(dialog.displayName).setValue("Hedy Lamarr");
    test(dialog.name).setValue("admin-hedy");
    test(dialog.make).click();

    String link = $(LinkDialog.class).single().link.secret();
    assertThat(link).startsWith("invite/in_");
    assertThat(invites.find(link.substring("invite/".length()))).isPresent();
    assertThat(view.grid.getListDataView().getItems().map(p -> p.name())).contains("admin-hedy");
    assertThat(audit.page(people.admin(), "admin-hedy", null, 10).items())
        .extracting(Audit.Entry::action)
        .contains("added person", "made a password link for");
    assertThat(audit.page(people.admin(), null, 200).items().toString())
        .doesNotContain(link.substring("invite/".length()));
  }

  @Test
  void aTakenNameIsRefusedInTheDialogAndNothingIsMade() {
    people.person("admin-taken");
    PeopleView view = navigate(PeopleView.class);
    test(view.invite).click();
    InviteDialog dialog = $(InviteDialog.class).single();
    test(dialog.displayName).setValue("Another");
    test(dialog.name).setValue("admin-taken");
    test(dialog.make).click();
    assertThat(dialog.name.isInvalid()).isTrue();
    assertThat(dialog.name.getErrorMessage()).contains("taken");
    assertThat(dialog.isOpened()).isTrue();
  }

  @Test
  void forOthersTheAdminScreensAreNotThere() {
    people.person("admin-eve");
    actAs("admin-eve");
    for (String address : List.of("admin", "admin/people", "admin/teams", "admin/access")) {
      UI.getCurrent().navigate(address);
      assertThat($(AdminView.class).exists()).as(address).isFalse();
      assertThat($(H2.class).withTextContaining("Not here, or not for you").exists()).isTrue();
    }
    assertThat(foot.render().getChildren()).isEmpty();
  }

  @Test
  void adminsHaveTheWayToTheScreens() {
    assertThat(foot.render().getChildren()).hasAtLeastOneElementOfType(SideNavItem.class);
  }

  @Test
  void saysWhoCanSeeWhatATeamKeepsToItself() {
    Viewer ann = people.person("admin-ann");
    people.person("admin-bob");
    Namespace team = people.team("admin-orbit", ann);
    UI.getCurrent().navigate(WhoView.class, QueryParameters.of("team", team.name()));
    WhoView view = $(WhoView.class).single();
    assertThat(view.choice.getValue().name()).isEqualTo("admin-orbit");
    Readership readership = $(Readership.class).single();
    assertThat($(H2.class).withTextContaining("1 person can see what Admin-orbit").exists())
        .isTrue();
    readership.check.setValue(accounts.byName("admin-bob").orElseThrow());
    assertThat(readership.verdict.getText()).contains("can see nothing of it");
    readership.check.setValue(accounts.byName("admin-ann").orElseThrow());
    assertThat(readership.verdict.getText()).contains("as a member of team admin-orbit");
  }

  @Test
  void theAuditLogIsFilteredByTheAddress() {
    people.team("admin-moss", people.person("admin-mo"));
    UI.getCurrent().navigate(AuditView.class, QueryParameters.of("q", "admin-moss"));
    assertThat($(AuditList.class).single().getChildren())
        .isNotEmpty()
        .allMatch(row -> ((ListItem) row).getElement().getTextRecursively().contains("admin-moss"));
  }

  @Test
  void aDisabledPersonIsNobody() {
    Viewer gone = people.person("admin-gone");
    accounts.disable(people.admin(), gone.id(), true);
    assertThat(accounts.viewer("admin-gone")).isEmpty();
    PeopleView view = navigate(PeopleView.class);
    view.filter.setValue("admin-gone");
    assertThat(view.grid.getListDataView().getItems().toList())
        .singleElement()
        .satisfies(p -> assertThat(p.disabled()).isTrue());
  }

  private static void actAs(String name) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                name, null, AuthorityUtils.createAuthorityList("ROLE_USER")));
  }
}
