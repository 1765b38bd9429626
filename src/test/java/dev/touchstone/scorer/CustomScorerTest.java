package dev.touchstone.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.Boards;
import dev.touchstone.leaderboard.CustomScorerFailed;
import dev.touchstone.leaderboard.CustomScorerFailed.Fault;
import dev.touchstone.leaderboard.CustomScorers;
import dev.touchstone.leaderboard.ScoreHistory;
import dev.touchstone.leaderboard.ScorerLanguage;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.worker.Workers;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@DatabaseTest
@Import(Arena.class)
class CustomScorerTest {
  @Autowired TestPeople people;
  @Autowired Arena arena;
  @Autowired CustomScorers scorers;
  @Autowired SandboxedScorers runtime;
  @Autowired Submissions submissions;
  @Autowired Boards boards;
  @Autowired ScoreHistory history;
  @Autowired Workers workers;
  @TempDir Path folder;
  private Viewer ada;
  private Viewer linus;
  private Benchmark made;

  @BeforeEach
  void benchmark() {
    assumeThat(workers.machine().protection().usable()).isTrue();
    assumeThat(workers.machine().python()).isPresent();
    ada = people.person("ada");
    linus = people.person("linus");
    made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
  }

  /** The example of the documentation, word for word. */
  @Test
  void theDocumentedExampleScoresABoard() throws Exception {
    scorers.use(ada, made.address(), ScorerLanguage.PYTHON, stream(example()), true);
    submit("perfect", 0);
    var id = submit("half", 2);
    var board = boards.board(linus, made.address(), Split.PUBLIC);
    assertThat(board.rows()).extracting(BoardRow::entry).containsExactly("perfect", "half");
    assertThat(board.rows().getFirst().score()).isEqualTo(1);
    assertThat(board.rows().getLast().interval().margin()).isPositive();
    assertThat(board.benchmark().metric().label()).isEqualTo("Custom score");
    var scorer = history.of(linus, id).getFirst().provenance().scorer();
    assertThat(scorer).isEqualTo(board.benchmark().scorer()).isNotEqualTo(made.scorer());
  }

  @Test
  void onlyTheOrganiserGivesAScorerAndOnlyBeforeTheFirstSubmission() throws Exception {
    assertThatThrownBy(
            () ->
                scorers.use(linus, made.address(), ScorerLanguage.PYTHON, stream(example()), true))
        .isInstanceOf(Forbidden.class);
    assertThatThrownBy(
            () -> scorers.use(ada, made.address(), ScorerLanguage.PYTHON, stream(""), true))
        .isInstanceOf(InvalidInput.class);
    var hidden = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    assertThatThrownBy(
            () ->
                scorers.use(
                    linus, hidden.address(), ScorerLanguage.PYTHON, stream(example()), true))
        .isInstanceOf(NotFound.class);
    submit("first", 3);
    assertThatThrownBy(
            () -> scorers.use(ada, made.address(), ScorerLanguage.PYTHON, stream(example()), true))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void aTrialIsTheOrganisersAndChangesNothing() throws Exception {
    var trial = scorers.tryOut(ada, made.address(), ScorerLanguage.PYTHON, stream(example()));
    assertThat(trial.right()).isEqualTo(1);
    assertThat(trial.guessed()).isBetween(0.4, 0.9);
    assertThat(trial.fits(true)).isTrue();
    assertThat(trial.fits(false)).isFalse();
    assertThatThrownBy(
            () -> scorers.tryOut(ada, made.address(), ScorerLanguage.PYTHON, stream("pass")))
        .isInstanceOf(CustomScorerFailed.class);
    assertThatThrownBy(
            () -> scorers.tryOut(linus, made.address(), ScorerLanguage.PYTHON, stream(example())))
        .isInstanceOf(Forbidden.class);
    var hidden = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    assertThatThrownBy(
            () -> scorers.tryOut(linus, hidden.address(), ScorerLanguage.PYTHON, stream(example())))
        .isInstanceOf(NotFound.class);
    var now = boards.board(ada, made.address(), Split.PUBLIC).benchmark();
    assertThat(now.scorer()).isEqualTo(made.scorer());
  }

  /** The same prices as in Python, so the same scores. */
  @Test
  void theDocumentedJavaFileScoresAsTheDocumentedPythonDoes() throws Exception {
    var java = scorers.tryOut(ada, made.address(), ScorerLanguage.JAVA, stream(example("java")));
    var python = scorers.tryOut(ada, made.address(), ScorerLanguage.PYTHON, stream(example()));
    assertThat(java).isEqualTo(python);
    scorers.use(ada, made.address(), ScorerLanguage.JAVA, stream(example("java")), true);
    submit("perfect", 0);
    var board = boards.board(linus, made.address(), Split.PUBLIC);
    assertThat(board.rows().getFirst().score()).isEqualTo(1);
  }

  @Test
  void anArchiveIsStartedByItsMainClass() throws Exception {
    var jar = new ByteArrayInputStream(archive());
    var trial = scorers.tryOut(ada, made.address(), ScorerLanguage.JAR, jar);
    assertThat(trial.right()).isEqualTo(1);
    assertThat(trial.fits(true)).isTrue();
  }

  @Test
  void javaIsFencedInAsPythonIs() {
    assertThat(fault(ScorerLanguage.JAVA, "void main() { IO.println(1) }")).isEqualTo(Fault.BROKE);
    assertThat(fault(ScorerLanguage.JAVA, "void main() {}")).isEqualTo(Fault.NO_RESULT);
    assertThat(fault(ScorerLanguage.JAVA, "void main() { throw new Error(\"label: red\"); }"))
        .isEqualTo(Fault.BROKE);
    assertThat(
            fault(
                ScorerLanguage.JAVA,
                "void main() throws Exception { new java.net.Socket(\"127.0.0.1\", 17170); }"))
        .isEqualTo(Fault.BROKE);
    assertThat(
            fault(
                ScorerLanguage.JAVA,
                "void main() throws Exception { Files.writeString(Path.of(\"/in/truth.csv\"), \"x\"); }"))
        .isEqualTo(Fault.BROKE);
    assertThat(fault(ScorerLanguage.JAR, "no archive")).isEqualTo(Fault.BROKE);
  }

  @Test
  void theEndingOfAFileSaysItsLanguage() {
    assertThat(ScorerLanguage.ofFile("My.JAVA")).isEqualTo(ScorerLanguage.JAVA);
    assertThatThrownBy(() -> ScorerLanguage.ofFile("scorer.sh")).isInstanceOf(InvalidInput.class);
  }

  /** The documented file, compiled here. */
  private byte[] archive() throws Exception {
    var source = Files.writeString(folder.resolve("Scorer.java"), example("java"));
    var compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, "-d", folder.toString(), source.toString())).isZero();
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Scorer");
    var bytes = new ByteArrayOutputStream();
    try (var jar = new JarOutputStream(bytes, manifest)) {
      jar.putNextEntry(new JarEntry("Scorer.class"));
      jar.write(Files.readAllBytes(folder.resolve("Scorer.class")));
    }
    return bytes.toByteArray();
  }

  @Test
  void whateverTheCodeDoesOneOfSixSentencesIsSaid() {
    assertThat(fault("print('label: red'); raise SystemExit('label: blue')"))
        .isEqualTo(Fault.BROKE);
    assertThat(fault("pass")).isEqualTo(Fault.NO_RESULT);
    assertThat(fault(writing("not json"))).isEqualTo(Fault.UNFIT_RESULT);
    assertThat(fault(writing("{\"items\": {\"a\": \"one\"}}"))).isEqualTo(Fault.UNFIT_RESULT);
    assertThat(fault("x = bytearray(8 << 30)\nx[::4096] = bytes(2 << 20)"))
        .isIn(Fault.BROKE, Fault.OUT_OF_MEMORY);
  }

  @Test
  void theCodeHasNoNetworkAndCannotWriteToItsInputs() {
    assertThat(fault("import socket\nsocket.create_connection(('127.0.0.1', 17170), 2)"))
        .isEqualTo(Fault.BROKE);
    assertThat(fault("open('/in/truth.csv', 'a').write('x')")).isEqualTo(Fault.BROKE);
  }

  private Fault fault(String python) {
    return fault(ScorerLanguage.PYTHON, python);
  }

  private Fault fault(ScorerLanguage language, String text) {
    try {
      var code = Files.writeString(folder.resolve("scorer" + language.ending()), text);
      var table = Files.writeString(folder.resolve("table.csv"), "id,label\na,red\n");
      runtime.score(language, code, table, table);
      throw new AssertionError("It gave scores");
    } catch (CustomScorerFailed failed) {
      assertThat(failed.getMessage()).doesNotContain("label: ");
      return failed.fault();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String writing(String result) {
    return "import os\nopen(os.environ['TOUCHSTONE_OUT'] + '/scores.json', 'w').write('%s')"
        .formatted(result);
  }

  private static String example() throws IOException {
    return example("python");
  }

  private static String example(String language) throws IOException {
    var page = Files.readString(Path.of("docs/custom-scorers.md"));
    var fence = "```%s\n".formatted(language);
    var from = page.indexOf(fence) + fence.length();
    return page.substring(from, page.indexOf("```", from));
  }

  private UUID submit(String name, int wrongEvery) {
    var id =
        submissions
            .submitFile(linus, made.address(), name, arena.predictions(linus, made, wrongEvery))
            .id();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> submissions.get(linus, id).state() == SubmissionState.SCORED);
    return id;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
