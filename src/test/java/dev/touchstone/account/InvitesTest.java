package dev.touchstone.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class InvitesTest {
  @Autowired Invites invites;
  @Autowired People people;
  @Autowired TestPeople testPeople;

  @Test
  void anInvitationWorksOnce() {
    Person hedy = people.add(testPeople.admin(), "invite-hedy", "Hedy", null);
    assertThat(hedy.joined()).isFalse();
    String link = invites.invite(testPeople.admin(), hedy.id()).text();
    invites.accept(link, new Password("ten letters or more"));
    assertThat(people.byId(hedy.id()).joined()).isTrue();
    assertThatThrownBy(() -> invites.accept(link, new Password("another password")))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aNewInvitationEndsTheOlderOne() {
    Person person = people.add(testPeople.admin(), "invite-two", "Two", null);
    String older = invites.invite(testPeople.admin(), person.id()).text();
    invites.invite(testPeople.admin(), person.id());
    assertThat(invites.find(older)).isEmpty();
  }

  @Test
  void onlyAdminsInvite() {
    Viewer ada = testPeople.person("invite-ada");
    assertThatThrownBy(() -> people.add(ada, "x1", "X", null)).isInstanceOf(Forbidden.class);
    assertThatThrownBy(() -> invites.invite(ada, ada.id())).isInstanceOf(Forbidden.class);
  }
}
