package dev.touchstone.worker.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.model.LoggedFiles;
import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.LoggedModels;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Device;
import dev.touchstone.run.LatestMetric;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Limits;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import dev.touchstone.run.WorkQueue.LogLine;
import dev.touchstone.worker.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * The real mlflow in the real sandbox, and the same program once more as on a laptop. Needs what
 * {@code ./touchstone test --clients} installs; TOUCHSTONE_CLIENTS says where that is.
 */
@DatabaseTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"touchstone.worker.enabled=true", "vaadin.productionMode=true"})
abstract class MlflowInAWorker {

  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final Limits LIMITS = new Limits(1, 2L << 30, PATIENCE, 256L << 20);

  @Autowired Workers workers;
  @Autowired Runs runs;
  @Autowired LoggedModels models;
  @Autowired LoggedFiles files;
  @Autowired Experiments experiments;
  @Autowired Tokens tokens;
  @Autowired TestPeople people;
  @LocalServerPort int port;
  @TempDir Path laptop;

  private Viewer ada;
  private Experiment experiment;

  static Path python(String version) {
    String clients = System.getenv().getOrDefault("TOUCHSTONE_CLIENTS", ".clients");
    return Path.of(clients, version, "bin/python3").toAbsolutePath();
  }

  /** Whether it can be tried; once is enough, on whichever database comes first. */
  static boolean here(Path python) {
    return Files.isExecutable(python)
        && !"postgresql".equals(System.getProperty("touchstone.test.database"));
  }

  /** The interpreter with this version of mlflow. */
  abstract Path python();

  @BeforeEach
  void ask() {
    assumeTrue(workers.machine().protection().usable(), "SKIPPED: there is no sandbox here");
    people.team("mlflow-team", people.person("mlflow-ada"));
    ada = people.person("mlflow-ada");
    var address = new Address("mlflow-team", "worker-" + UUID.randomUUID());
    experiment =
        experiments.create(ada, new NewExperiment(address, "Both alike?", "", Visibility.TEAM));
  }

  @Test
  void theSameProgramMakesTheSameRunHereAndOnALaptop() throws Exception {
    Run here = inAWorker(script());
    Run there = onALaptop(script());
    assertThat(picture(here)).isEqualTo(picture(there));
    assertThat(told(here)).contains("the same answers: True");
    assertThat(here.tracked()).isFalse();
    assertThat(there.tracked()).isTrue();
    assertThat(parts(here)).allMatch(part -> part.state() == RunState.FINISHED).hasSize(2);
    assertThat(runs.attempts(ada, here.id()).getLast().machine().packages().packages())
        .anyMatch(name -> name.startsWith("mlflow=="))
        .anyMatch(name -> name.startsWith("scikit-learn=="));
  }

  private Run inAWorker(String script) {
    var recipe = new ScriptRecipe(script, Map.of());
    var wish = new Launch(experiment.id(), "", recipe, List.of(), 1, Device.CPU, LIMITS);
    UUID id = runs.launch(ada, wish).id();
    Awaitility.await().atMost(PATIENCE).until(() -> runs.get(ada, id).state().over());
    Run run = runs.get(ada, id);
    assertThat(run.state()).as(String.join("\n", told(run))).isEqualTo(RunState.FINISHED);
    return run;
  }

  private Run onALaptop(String script) throws Exception {
    Path log = laptop.resolve("log");
    var builder = new ProcessBuilder(python().toString(), "-c", script).directory(laptop.toFile());
    builder.environment().putAll(settings());
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    return whole().filter(Run::tracked).findFirst().orElseThrow();
  }

  private Map<String, String> settings() {
    return Map.of(
        "MLFLOW_TRACKING_URI",
        "http://127.0.0.1:" + port + "/mlflow/mlflow-team",
        "MLFLOW_TRACKING_TOKEN",
        tokens.issue(ada.id(), "laptop", Scope.WRITE, null).text(),
        "MLFLOW_EXPERIMENT_ID",
        experiment.id().toString().replace("-", ""),
        "MLFLOW_DISABLE_TELEMETRY",
        "true",
        "GIT_PYTHON_REFRESH",
        "quiet");
  }

  private Stream<Run> whole() {
    return all().filter(run -> run.parentId() == null);
  }

  private List<Run> parts(Run of) {
    return all().filter(run -> of.id().equals(run.parentId())).toList();
  }

  private Stream<Run> all() {
    return runs.list(ada, RunFilter.ALL.experiment(experiment.id()), null, 100).items().stream();
  }

  /** Everything a reader sees of a run, but for ids and times. */
  private Map<String, Object> picture(Run run) {
    Map<String, Object> all = new TreeMap<>();
    all.put("state", run.state());
    all.put("params", runs.params(ada, run.id()));
    all.put("tags", tags(run));
    all.put("metrics", metrics(run));
    all.put("artifacts", runs.artifacts(ada, run.id()).stream().map(Artifact::path).toList());
    all.put("models", models.madeBy(ada, run.id()).stream().map(this::paths).toList());
    all.put("parts", parts(run).stream().collect(Collectors.toMap(Run::name, this::picture)));
    return all;
  }

  /** But for those by which a client says where it began a run, which the worker did here. */
  private Set<String> tags(Run run) {
    Set<String> names = new TreeSet<>(runs.tags(ada, run.id()).keySet());
    names.removeIf(name -> name.matches("mlflow\\.(user|runName|source\\..*)|touchstone\\.client"));
    return names;
  }

  private Map<String, Double> metrics(Run run) {
    return runs.metrics(ada, run.id()).stream()
        .collect(Collectors.toMap(LatestMetric::key, LatestMetric::value));
  }

  private List<String> paths(LoggedModel model) {
    return files.list(ada, model.id()).stream().map(Artifact::path).toList();
  }

  private List<String> told(Run run) {
    return runs.log(ada, run.id(), 0, 1000).lines().stream().map(LogLine::text).toList();
  }

  private static String script() throws IOException {
    try (InputStream in = Workers.class.getResourceAsStream("with_mlflow.py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
