package dev.touchstone.demo;

import dev.touchstone.account.Password;
import dev.touchstone.account.People;
import dev.touchstone.account.Teams;
import dev.touchstone.account.Viewer;
import dev.touchstone.demo.Plan.PlannedPerson;
import dev.touchstone.demo.Plan.PlannedTeam;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the people and teams of the demo; all of them sign in with one password. */
@Component
class DemoPeople {
  private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);
  private final Steps steps;
  private final People people;
  private final Teams teams;
  private final String chosen;

  DemoPeople(
      Steps steps,
      People people,
      Teams teams,
      @Value("${touchstone.demo.password:${TOUCHSTONE_DEMO_PASSWORD:}}") String chosen) {
    this.steps = steps;
    this.people = people;
    this.teams = teams;
    this.chosen = chosen;
  }

  void make(Plan plan) {
    if (plan.people().stream().allMatch(p -> steps.made(step(p)).isPresent())) return;
    Password password = chosen.isEmpty() ? Password.random() : new Password(chosen);
    plan.people().forEach(person -> make(person, password));
    plan.teams().forEach(this::make);
    log.info(
        "Demo people made: sign in as {} with {}",
        plan.people().stream().map(PlannedPerson::name).collect(Collectors.joining(", ")),
        chosen.isEmpty() ? password.text() : "TOUCHSTONE_DEMO_PASSWORD");
  }

  /** A person of the demo with the rights of this moment. */
  Viewer viewer(String name) {
    return people
        .viewer(name)
        .orElseThrow(() -> new IllegalStateException("demo person " + name + " was disabled"));
  }

  private void make(PlannedPerson person, Password password) {
    steps.once(
        step(person),
        () -> people.install(person.name(), person.displayName(), password, false).id());
  }

  private void make(PlannedTeam team) {
    steps.once(
        "team:" + team.name(),
        () -> {
          Viewer admin = viewer("admin");
          var made = teams.create(admin, team.name(), team.displayName());
          team.members().forEach(m -> teams.addMember(admin, made.id(), viewer(m).id()));
          return made.id();
        });
  }

  private static String step(PlannedPerson person) {
    return "person:" + person.name();
  }
}
