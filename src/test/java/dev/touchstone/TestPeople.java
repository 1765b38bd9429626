package dev.touchstone;

import dev.touchstone.account.Namespace;
import dev.touchstone.account.Password;
import dev.touchstone.account.People;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Viewer;
import java.util.Arrays;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Makes the people and teams a test needs; asking again gives the same ones. */
@TestComponent
@Lazy
public class TestPeople {
  public static final String PASSWORD = "a password for tests";

  private final People people;
  private final Teams teams;

  public TestPeople(People people, Teams teams) {
    this.people = people;
    this.teams = teams;
  }

  /** The person with the teams of this moment; made when there is none. */
  public Viewer person(String name) {
    if (people.byName(name).isEmpty())
      people.install(name, capital(name), new Password(PASSWORD), false);
    return people.viewer(name).orElseThrow();
  }

  public Viewer admin() {
    return people.viewer("admin").orElseThrow();
  }

  /** A team with these members; look the viewers up again afterwards to see it in them. */
  public Namespace team(String name, Viewer... members) {
    Namespace team =
        teams.all(admin()).stream()
            .filter(t -> t.name().equals(name))
            .findFirst()
            .orElseGet(() -> teams.create(admin(), name, capital(name)));
    Arrays.stream(members).forEach(m -> teams.addMember(admin(), team.id(), m.id()));
    return team;
  }

  private static String capital(String name) {
    return name.substring(0, 1).toUpperCase() + name.substring(1);
  }
}
