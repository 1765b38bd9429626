package dev.touchstone.interop.mlflow;

import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens.Scope;
import java.util.UUID;
import org.springframework.web.context.WebApplicationContext;

/** A team with a member, and people around it; the member's wire is the usual one. */
final class Stage {
  final String team;
  final Wire member;
  final Wire reader;
  final Wire stranger;
  final Wire readOnly;

  private Stage(String team, Wire member, Wire reader, Wire stranger, Wire readOnly) {
    this.team = team;
    this.member = member;
    this.reader = reader;
    this.stranger = stranger;
    this.readOnly = readOnly;
  }

  static Stage set(WebApplicationContext context) {
    TestPeople people = context.getBean(TestPeople.class);
    Wire.Wires wires = new Wire.Wires(context);
    String team = "wire-team";
    people.team(team, people.person("wire-mia"));
    return new Stage(
        team,
        wires.of(people.person("wire-mia"), team, Scope.WRITE),
        wires.of(people.person("wire-ron"), team, Scope.WRITE),
        wires.of(people.person("wire-sid"), team, Scope.WRITE),
        wires.of(people.person("wire-mia"), team, Scope.READ));
  }

  String experiment() throws Exception {
    return member
        .post("experiments/create", "{\"name\":\"e %s\"}".formatted(UUID.randomUUID()))
        .get("experiment_id")
        .asString();
  }

  String run(String experiment) throws Exception {
    return member
        .post(
            "runs/create",
            "{\"experiment_id\":\"%s\",\"run_name\":\"first\"}".formatted(experiment))
        .get("run")
        .get("info")
        .get("run_id")
        .asString();
  }

  String run() throws Exception {
    return run(experiment());
  }
}
