package dev.touchstone.interop.mlflow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Runs;
import dev.touchstone.run.TrackedRuns;
import java.io.IOException;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * Requests that no client library would send, byte by byte to the real web server, whose own
 * refusals no mock has. Whatever comes, the answer is a 4xx in MLflow's JSON.
 */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = {"touchstone.worker.enabled=true", "vaadin.productionMode=true"})
class HostileRequestsTest {
  private static final String LOG = "api/2.0/mlflow/runs/log-batch";
  private static final String JSON = "application/json";

  @LocalServerPort int port;
  @Autowired TestPeople people;
  @Autowired Tokens tokens;
  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;
  @Autowired Runs runs;

  private Viewer hal;
  private String token;
  private UUID run;

  @BeforeEach
  void begin() {
    hal = people.person("hal");
    token = tokens.issue(hal.id(), "hostile", Scope.WRITE, null).text();
    UUID experiment = experiments.standard(hal, hal.id()).id();
    run = tracked.begin(hal, new NewTrackedRun(experiment, "", null, Map.of(), null, "")).id();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%zz", "%ff%fe", "%c0%ae", "a%"})
  void aQueryThatCannotBeDecodedIsRefused(String text) throws Exception {
    for (String route : new String[] {"runs/get?run_id=", "experiments/search?filter="})
      assertRefused(get("api/2.0/mlflow/" + route + text), "INVALID_PARAMETER_VALUE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"filter=tags.`a`='[{1}]'", "a[]=1", "a=\\", "a=\"<>^|\""})
  void whatAnAddressShouldHaveEncodedIsRead(String query) throws Exception {
    assertThat(get("api/2.0/mlflow/experiments/search?" + query)).startsWith("HTTP/1.1 200");
    assertRefused(get("api/2.0/mlflow/no/such/" + query), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/2.0/mlflow/runs/get?a b", "a b", "\u00e9", "a\tb", "a\0b"})
  void aRequestWhoseFirstLineCannotBeReadIsRefusedInJson(String path) throws Exception {
    assertRefused(get(path), "INVALID_PARAMETER_VALUE");
  }

  @Test
  void aQueryOfThousandsIsRefused() throws Exception {
    String many =
        IntStream.range(0, 1500).mapToObj(i -> "run_id=a" + i).collect(Collectors.joining("&"));
    assertRefused(get("api/2.0/mlflow/metrics/get-history-bulk?metric_key=m&" + many), "INVALID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "../x",
        "..%2fx",
        "%2e%2e/x",
        "%252e%252e%252fx",
        "..%5cx",
        "..%255cx",
        "a/../../x",
        "%c0%ae%c0%ae/x",
        "..;/x",
        "..%00/x",
        "a%00b",
        "%2fetc%2fpasswd",
        "//x",
        "./x",
        "a//b",
        "C:%5cx",
        "..\\x",
        "a\\..\\..\\x",
        "\\\\server\\x",
        "file:%2f%2f%2fetc",
        "a%0d%0ab",
        "a%23b",
        "%zz",
        "%u002e%u002e/x"
      })
  void noPathLeadsOutOfARun(String path) throws Exception {
    String folder = HexId.of(experiments.standard(hal, hal.id()).id()) + "/" + HexId.of(run);
    String at = "api/2.0/mlflow-artifacts/artifacts/" + folder + "/artifacts/" + path;
    for (String verb : new String[] {"GET", "PUT", "DELETE"})
      assertRefused(send(verb, at, "application/octet-stream", "bytes"), "");
    assertRefused(get("get-artifact?run_id=" + HexId.of(run) + "&path=" + path), "");
    assertThat(runs.artifacts(hal, run)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OPTIONS", "PROPFIND", "FOO", "TRACE"})
  void anUnknownVerbIsRefusedInJson(String verb) throws Exception {
    assertRefused(send(verb, LOG, "application/json", "{}"), "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "text/html",
        "garbage"
      })
  void whatSaysItIsNoJsonIsRefused(String type) throws Exception {
    assertRefused(send("POST", LOG, type, batch()), "INVALID_PARAMETER_VALUE");
  }

  @Test
  void aHeadIsAnsweredAsTheGetWithoutItsBody() throws Exception {
    String known = send("HEAD", "api/2.0/mlflow/runs/get?run_id=" + HexId.of(run), JSON, "");
    assertThat(known).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    String absent = send("HEAD", "api/2.0/mlflow/runs/get?run_id=" + "0".repeat(32), JSON, "");
    assertThat(absent).startsWith("HTTP/1.1 404").endsWith("\r\n\r\n");
  }

  @Test
  void textThatIsNotInUtf8IsRefused() throws Exception {
    String latin = batch().replace("\"loss\"", "\"l\u00f6ss\"");
    assertRefused(send("POST", LOG, "application/json", latin), "BAD_REQUEST");
    assertThat(runs.metrics(hal, run)).isEmpty();
  }

  @Test
  void aBatchWhoseClientWasKilledIsNotKept() throws Exception {
    String whole = batch();
    for (int sent : new int[] {0, 20, whole.length() / 2, whole.length() - 1})
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.getOutputStream().write(head("POST", LOG, "application/json", whole.length()));
        socket.getOutputStream().write(whole.substring(0, sent).getBytes(ISO_8859_1));
      }
    assertThat(get("api/2.0/mlflow/runs/get?run_id=" + HexId.of(run))).contains("\"metrics\":[]");
    assertThat(send("POST", LOG, "application/json", whole)).startsWith("HTTP/1.1 200");
  }

  @Test
  void aBodyThatBreaksOffIsTheClientsFaultAndNoErrorOfOurs(CapturedOutput log) throws Exception {
    String artifact = artifact("cut.bin");
    for (String[] cut : new String[][] {{"POST", LOG, batch()}, {"PUT", artifact, "bytes"}})
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.getOutputStream().write(head(cut[0], cut[1], JSON, cut[2].length()));
        socket.getOutputStream().write(cut[2].substring(0, 3).getBytes(ISO_8859_1));
        socket.shutdownOutput();
        assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
            .startsWith("HTTP/1.1 400");
      }
    assertThat(log.getOut()).doesNotContain("ERROR Door", "ERROR [dispatcherServlet]");
    assertThat(runs.artifacts(hal, run)).isEmpty();
  }

  @Test
  void anArtifactThatIsSaidToBeAFormIsKeptByteForByte() throws Exception {
    for (String type : new String[] {"multipart/form-data; boundary=x", "multipart/form-data"})
      assertThat(send("PUT", artifact("a.bin"), type, "--x\r\n")).startsWith("HTTP/1.1 200");
    assertThat(runs.openArtifact(hal, run, "a.bin").readAllBytes())
        .isEqualTo("--x\r\n".getBytes(ISO_8859_1));
  }

  @Test
  void onlyWhoReadsGetsThePageBehindALink() throws Exception {
    assertThat(get("")).startsWith("HTTP/1.1 200").contains("<!doctype html>");
    assertRefused(send("POST", "", JSON, "{}"), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"runs/%00", "experiments/%ff/x", "runs?filter=a > 1"})
  void ourRestAnswersWhatItCannotReadInJsonToo(String path) throws Exception {
    String answer = get("/api/v1/" + path);
    assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("<html", "<!doctype");
    assertThat(answer.toLowerCase(Locale.ROOT)).containsPattern("content-type: application/.*json");
    assertThat(answer).containsPattern("\"(detail|message)\":\"");
  }

  private String artifact(String name) {
    return "api/2.0/mlflow-artifacts/artifacts/%s/%s/artifacts/%s"
        .formatted(HexId.of(experiments.standard(hal, hal.id()).id()), HexId.of(run), name);
  }

  private String batch() {
    return "{\"run_id\":\"%s\",\"metrics\":[{\"key\":\"loss\",\"value\":1,\"timestamp\":1}]}"
        .formatted(HexId.of(run));
  }

  private static void assertRefused(String answer, String code) {
    assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "<!doctype");
    assertThat(answer.toLowerCase(Locale.ROOT)).contains("content-type: application/json");
    assertThat(answer).contains("\"error_code\":\"" + code, "\"message\":\"");
  }

  private String get(String path) throws IOException {
    return send("GET", path, "application/json", "");
  }

  /** The whole answer, its head too. */
  private String send(String verb, String path, String type, String body) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(head(verb, path, type, body.length()));
      socket.getOutputStream().write(body.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private byte[] head(String verb, String path, String type, int length) {
    return """
        %s %s HTTP/1.1\r
        Host: 127.0.0.1\r
        Authorization: Bearer %s\r
        Content-Type: %s\r
        Content-Length: %d\r
        Connection: close\r
        \r
        """
        .formatted(verb, path.startsWith("/") ? path : "/mlflow/hal/" + path, token, type, length)
        .getBytes(ISO_8859_1);
  }
}
