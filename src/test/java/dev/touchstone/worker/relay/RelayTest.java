package dev.touchstone.worker.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Bearers;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Forbidden;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.run.AttemptLost;
import dev.touchstone.run.Device;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Limits;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import dev.touchstone.run.Tracked;
import dev.touchstone.run.Tracking;
import dev.touchstone.run.WorkQueue.LogLine;
import dev.touchstone.worker.Workers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestPropertySource;

/** Scripts in the real sandbox talk to the real server. */
@DatabaseTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"touchstone.worker.enabled=true", "vaadin.productionMode=true"})
class RelayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Limits LIMITS = new Limits(1, 1L << 30, Duration.ofMinutes(2), 64L << 20);

  /** What every script begins with: a call that gives the status and the answer. */
  private static final String CALL =
      """
      import json, os, urllib.request, urllib.error
      def call(method, path, body=None, token=None, headers={}):
          request = urllib.request.Request(os.environ["TOUCHSTONE_URL"] + path, method=method,
              data=None if body is None else json.dumps(body).encode(),
              headers={"Content-Type": "application/json", **headers})
          token = os.environ["TOUCHSTONE_TOKEN"] if token is None else token
          if token: request.add_header("Authorization", "Bearer " + token)
          try:
              with urllib.request.urlopen(request, timeout=60) as answer:
                  return answer.status, answer.read().decode()
          except urllib.error.HTTPError as refused:
              return refused.code, refused.read().decode()
      run = "/api/v1/runs/" + os.environ["TOUCHSTONE_RUN"]
      """;

  @Autowired Workers workers;
  @Autowired Runs runs;
  @Autowired Tracking tracking;
  @Autowired Experiments experiments;
  @Autowired Access access;
  @Autowired Tokens tokens;
  @Autowired List<Bearers> bearers;
  @Autowired TestPeople people;

  private Viewer ada;
  private Experiment experiment;

  @BeforeEach
  void ask() {
    assumeTrue(workers.machine().protection().usable(), "SKIPPED: there is no sandbox here");
    people.team("relay-team", people.person("relay-ada"));
    ada = people.person("relay-ada");
    experiment = experiment(Visibility.TEAM);
  }

  @Test
  void aScriptReachesItsOwnRunAndNothingElseOfTheServer() {
    Run run =
        finished(
            """
            print(call("GET", run)[0])
            for path in ("/", "/login", "/actuator/health", "/api/v1/audit", "/api/v1/datasets",
                         "/v3/api-docs", "/mlflow/../login", "/api/v1/runs/../audit",
                         "/api/v1/runs/%2e%2e/audit", "//login", "/api/v1/runs/..;/audit"):
                status, said = call("GET", path)
                print(path, status, "<html" in said)
            print(call("GET", run, token="")[0])
            """);
    List<String> said = log(run);
    assertThat(said).first().isEqualTo("200");
    assertThat(said).last().isEqualTo("404");
    assertThat(said.subList(1, said.size() - 1))
        .hasSize(11)
        .allMatch(line -> line.matches(".* (400|404) False"));
  }

  @Test
  void aTokenOfAPersonIsWorthNothingInside() {
    String own = tokens.issue(ada.id(), "left in a script", Scope.WRITE, null).text();
    Run run = finished("print(call('GET', run, token='%s')[0])\n".formatted(own));
    assertThat(log(run)).containsExactly("401");
  }

  @Test
  void aScriptDoesNotReadWhatReadersOfItsRunMayNotRead() {
    Run hidden = finished(experiment(Visibility.PRIVATE), "print('secret')");
    Run sibling = finished("print('known to the team')");
    Run run =
        finished(
            """
            for other in ("%s", "%s"):
                print(call("GET", "/api/v1/runs/" + other + "/logs")[0])
            """
                .formatted(hidden.id(), sibling.id()));
    assertThat(runs.get(ada, hidden.id())).isNotNull();
    assertThat(log(run)).containsExactly("404", "200");
  }

  @Test
  void aScriptLaunchesAndCancelsNothing() {
    Run run =
        finished(
            """
            print(call("POST", run + "/cancel", {})[0], call("POST", run + "/retry", {})[0])
            """);
    assertThat(log(run)).containsExactly("403 409");
  }

  @Test
  void aScriptWritesToItsRunAndTheWorkerSaysHowItEnds() {
    Run run =
        finished(
            """
            print(call("POST", run + "/log", {"params": {"rate": "0.1"}, "tags": {"by": "hand"},
                "metrics": {"loss": {"steps": [1, 2], "times": [1, 2], "values": [0.5, "NaN"]}}}))
            print(call("PUT", run + "/artifacts/plots/a.txt", "x")[0])
            print(call("POST", run + "/end", {"state": "failed"})[0])
            print(json.loads(call("GET", run)[1])["state"])
            print(call("DELETE", run)[0])
            """);
    assertThat(log(run)).containsExactly("(204, '')", "200", "200", "RUNNING", "403");
    assertThat(runs.params(ada, run.id())).containsEntry("rate", "0.1");
    assertThat(runs.series(ada, run.id(), "loss", 9).values()).containsExactly(0.5, Double.NaN);
    assertThat(runs.artifact(ada, run.id(), "plots/a.txt").size()).isEqualTo(3);
  }

  @Test
  void whatAScriptBeginsIsPartOfItsRunAndIsSeenByTheSamePeople() {
    Run other = finished("print('other')");
    Run run =
        finished(
            """
            def begin(fields): return call("POST", "/api/v1/runs/tracked", fields)
            status, child = begin({"name": "fold 1"})
            child = json.loads(child)
            status, grandchild = begin({"name": "deep", "parent": child["id"]})
            grandchild = json.loads(grandchild)
            print(child["parent"] == os.environ["TOUCHSTONE_RUN"], grandchild["parent"] == child["id"])
            for which in (child, grandchild):
                print(call("POST", "/api/v1/runs/" + which["id"] + "/log", {"params": {"fold": "1"}})[0])
            print(call("POST", "/api/v1/runs/" + grandchild["id"] + "/end", {"state": "finished"})[0])
            other = "%s"
            print(call("POST", "/api/v1/runs/" + other + "/log", {"params": {"a": "1"}})[0])
            print(begin({"parent": other})[0])
            print(begin({"experiment": "%s"})[0])
            print(child["id"])
            """
                .formatted(other.id(), experiment(Visibility.EVERYONE).address()));
    List<String> said = log(run);
    assertThat(said.subList(0, 7))
        .containsExactly("True True", "204", "204", "200", "403", "403", "403");
    Run child = runs.get(ada, UUID.fromString(said.getLast()));
    assertThat(child.audience()).isEqualTo(run.audience());
    assertThat(child.makerId()).isEqualTo(ada.id());
    assertThat(child.state()).isEqualTo(RunState.FAILED);
    assertThat(child.failure().reason()).contains("nobody said how this one went");
  }

  @Test
  void aNameThatOnlyALaptopHasIsItsOwnExperiment() {
    Run run =
        finished(
            """
            tracking = os.environ["MLFLOW_TRACKING_URI"].removeprefix(os.environ["TOUCHSTONE_URL"])
            status, said = call("GET", tracking +
                "/api/2.0/mlflow/experiments/get-by-name?experiment_name=only%20a%20laptop%20has%20it")
            print(status, json.loads(said)["experiment"]["experiment_id"] == os.environ["MLFLOW_EXPERIMENT_ID"])
            print(call("POST", tracking + "/api/2.0/mlflow/experiments/create", {"name": "more"})[0])
            """);
    assertThat(log(run)).containsExactly("200 True", "403");
  }

  @Test
  void theTokenDiesWithTheAttempt() {
    Run run = finished("import os\nprint(os.environ['MLFLOW_TRACKING_TOKEN'])");
    String token = log(run).getFirst();
    assertThat(token).startsWith("ta_" + run.id().toString().replace("-", "") + "_1_");
    assertThat(bearers).noneMatch(kind -> kind.bearer(token).isPresent());
    Viewer late = ada.on(access.errand(run.id(), 1, run.audience()));
    var said = new Tracked(List.of(), Map.of("late", "1"), Map.of());
    assertThatThrownBy(() -> tracking.log(late, run.id(), said)).isInstanceOf(AttemptLost.class);
  }

  @Test
  void theCommandKeepsItsExitCodeItsSignalsAndItsChildren() {
    Run killed = over(launch(experiment, "import os\nos.kill(os.getpid(), 11)"));
    assertThat(killed.failure().reason()).contains("signal 11");
    Run run =
        finished(
            """
            import signal, subprocess
            try: os.wait()
            except ChildProcessError: print("no child")
            subprocess.run(["sh", "-c", "kill -13 $$; echo survived"])
            print(os.environ["MLFLOW_TRACKING_URI"])
            """);
    assertThat(log(run)).containsExactly("no child", "http://127.0.0.1:17170/mlflow/relay-team");
  }

  @Test
  void aProgramOnAnErrandChangesNothingByItself() {
    Viewer program = ada.on(access.errand(UUID.randomUUID(), 1, experiment.audience()));
    assertThat(program.namespaces()).containsExactly(experiment.namespaceId());
    assertThat(experiments.get(program, experiment.address())).isEqualTo(experiment);
    assertThat(access.mayWrite(program, experiment.namespaceId())).isFalse();
    assertThatThrownBy(() -> runs.launch(program, wish(experiment, "print(1)")))
        .isInstanceOf(Forbidden.class);
    assertThat(access.mayRead(program, experiment(Visibility.PRIVATE).audience())).isFalse();
    assertThat(access.mayRead(program, experiment(Visibility.EVERYONE).audience())).isTrue();
  }

  private Experiment experiment(Visibility visibility) {
    var address = new Address("relay-team", "relay-" + UUID.randomUUID());
    return experiments.create(ada, new NewExperiment(address, "Does it get out?", "", visibility));
  }

  private Run finished(String script) {
    return finished(experiment, script);
  }

  private Run finished(Experiment where, String script) {
    Run run = over(launch(where, CALL + script));
    assertThat(run.state()).as(String.valueOf(run.failure())).isEqualTo(RunState.FINISHED);
    return run;
  }

  private Run launch(Experiment where, String script) {
    return runs.launch(ada, wish(where, script));
  }

  private static Launch wish(Experiment where, String script) {
    return new Launch(
        where.id(), "", new ScriptRecipe(script, Map.of()), List.of(), 1, Device.CPU, LIMITS);
  }

  private List<String> log(Run run) {
    return runs.log(ada, run.id(), 0, 100).lines().stream()
        .map(LogLine::text)
        .collect(Collectors.toList());
  }

  private Run over(Run run) {
    until(() -> runs.get(ada, run.id()).state().over());
    return runs.get(ada, run.id());
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
