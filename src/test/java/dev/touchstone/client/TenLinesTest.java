package dev.touchstone.client;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The example in the documentation, run as it is printed there, against the real server. */
@DatabaseTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"touchstone.worker.enabled=true", "vaadin.productionMode=true"})
class TenLinesTest {

  private static final Path CLASSES = Path.of("target/classes").toAbsolutePath();

  @TempDir Path temp;
  @LocalServerPort int port;
  @Autowired Runs runs;
  @Autowired Experiments experiments;
  @Autowired Tokens tokens;
  @Autowired TestPeople people;

  private Viewer ada;

  @BeforeEach
  void signUp() {
    ada = people.person("ada");
  }

  @Test
  void theTenLinesDoWhatTheySay() throws Exception {
    Experiment experiment = experiment("first-steps");
    String said = run(example());
    Run run = only(experiment);
    assertThat(run.state()).as(said).isEqualTo(RunState.FINISHED);
    assertThat(run.name()).isEqualTo("ten lines");
    assertThat(runs.params(ada, run.id())).containsEntry("rate", "0.1");
    assertThat(runs.series(ada, run.id(), "loss", 1000).values()).hasSize(100);
  }

  @Test
  void filesAndManyPointsReachTheRealServer() throws Exception {
    Experiment experiment = experiment("client-" + UUID.randomUUID());
    Path file = Files.writeString(temp.resolve("a.txt"), "weights");
    URI server = URI.create("http://127.0.0.1:" + port);
    try (var client = TouchstoneClient.of(server, token(), temp.resolve("spool"));
        TrackedRun told = client.begin(experiment.address().toString(), "")) {
      for (int step = 0; step < 2500; step++) told.metric("loss", step, step);
      told.artifact("models/a b.txt", file);
    }
    Run run = only(experiment);
    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(runs.series(ada, run.id(), "loss", 100_000).values()).hasSize(2500);
    assertThat(runs.artifact(ada, run.id(), "models/a b.txt").size()).isEqualTo(7);
  }

  private Run only(Experiment experiment) {
    List<Run> all = runs.list(ada, RunFilter.ALL.experiment(experiment.id()), null, 10).items();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private Experiment experiment(String name) {
    return experiments.create(
        ada, new NewExperiment(new Address("ada", name), "Does it work?", "", Visibility.PRIVATE));
  }

  private String token() {
    return tokens.issue(ada.id(), "ten lines", Scope.WRITE, null).text();
  }

  private static String example() throws Exception {
    String text = Files.readString(Path.of("docs/clients.md"));
    int start = text.indexOf("```java\n") + 8;
    return text.substring(start, text.indexOf("```", start));
  }

  private String run(String program) throws Exception {
    Path file = Files.writeString(temp.resolve("Ten.java"), program);
    String java = System.getProperty("java.home") + "/bin/java";
    var builder = new ProcessBuilder(java, "-cp", CLASSES.toString(), file.toString());
    builder.environment().put("TOUCHSTONE_URL", "http://127.0.0.1:" + port);
    builder.environment().put("TOUCHSTONE_TOKEN", token());
    builder.environment().put("TOUCHSTONE_SPOOL", temp.resolve("spool").toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
