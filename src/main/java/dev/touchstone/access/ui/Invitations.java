package dev.touchstone.access.ui;

import dev.touchstone.account.Invites;
import dev.touchstone.account.Invites.Invite;
import dev.touchstone.account.People;
import dev.touchstone.account.Person;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Viewer;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an admin bring somebody in: the person, the teams and the link, or nothing of it. */
@Service
@Transactional
class Invitations {
  private final People people;
  private final Teams teams;
  private final Invites invites;

  Invitations(People people, Teams teams, Invites invites) {
    this.people = people;
    this.teams = teams;
    this.invites = invites;
  }

  Invite invite(
      Viewer admin,
      String name,
      String displayName,
      @Nullable String email,
      Collection<UUID> teamIds) {
    Person person = people.add(admin, name, displayName, email);
    teamIds.forEach(team -> teams.addMember(admin, team, person.id()));
    return invites.invite(admin, person.id());
  }

  /** A new link for one who lost the password or the first link. */
  Invite again(Viewer admin, UUID personId) {
    return invites.invite(admin, personId);
  }
}
