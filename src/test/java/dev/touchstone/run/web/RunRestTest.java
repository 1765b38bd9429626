package dev.touchstone.run.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.run.IdleQueue;
import dev.touchstone.run.RunFact.Metric;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkQueue;
import dev.touchstone.run.WorkQueue.Ending;
import dev.touchstone.run.WorkQueue.LogLine;
import dev.touchstone.run.WorkQueue.Offer;
import dev.touchstone.run.WorkQueue.Outcome;
import dev.touchstone.run.WorkQueue.OutputFile;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class RunRestTest {

  private static final String FOREST =
      "{\"kind\":\"trainer\",\"trainer\":\"forest\",\"task\":\"regression\",\"target\":\"y\"}";
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  @Autowired WebApplicationContext context;
  @Autowired Runs runs;
  @Autowired WorkQueue queue;
  @Autowired TestPeople people;
  @Autowired Tokens tokens;
  @Autowired Blobs blobs;

  private final JsonMapper json = JsonMapper.builder().build();
  private MockMvc mvc;
  private Viewer ada;
  private String address;

  @BeforeEach
  void ask() throws Exception {
    IdleQueue.empty(queue);
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    ada = people.person("ada");
    address = "ada/rest-" + UUID.randomUUID();
    MockHttpServletResponse made =
        as(ada, post("/api/v1/experiments"), experiment(address.substring(4)));
    assertThat(made.getStatus()).isEqualTo(201);
    assertThat(made.getHeader(HttpHeaders.LOCATION)).isEqualTo("/api/v1/experiments/" + address);
  }

  @AfterEach
  void empty() throws Exception {
    for (JsonNode run : items("/api/v1/runs?state=queued&experiment=" + address)) {
      runs.cancel(ada, UUID.fromString(run.get("id").asString()));
    }
  }

  @Test
  void launchesOnceForOneKeyAndListsByState() throws Exception {
    JsonNode run = launch("key-" + address);
    assertThat(launch("key-" + address).get("id")).isEqualTo(run.get("id"));
    assertThat(run.get("name").asString()).isEqualTo("script-5");
    assertThat(run.get("experiment").asString()).isEqualTo(address);
    assertThat(run.get("maker").asString()).isEqualTo("ada");
    assertThat(run.get("recipe").get("kind").asString()).isEqualTo("script");
    assertThat(items("/api/v1/runs?state=queued&experiment=" + address)).hasSize(1);
    assertThat(items("/api/v1/experiments/" + address + "/runs?state=failed")).isEmpty();
    assertThat(read(as(ada, post("/api/v1/runs/" + id(run) + "/cancel"))).get("state").asString())
        .isEqualTo("CANCELLED");
    JsonNode again = read(as(ada, post("/api/v1/runs/" + id(run) + "/retry")));
    assertThat(again.get("retryOf")).isEqualTo(run.get("id"));
  }

  @Test
  void givesCurvesLogsAndArtifactBytesInPieces() throws Exception {
    JsonNode run = launch("evidence");
    finish();
    String at = "/api/v1/runs/" + id(run);
    JsonNode series = read(as(ada, get(at + "/metrics?key=val loss&points=100")));
    assertThat(series.get("values").toString()).isEqualTo("[0.5,\"NaN\"]");
    assertThat(read(as(ada, get(at + "/metrics"))).get(0).get("low").asDouble()).isEqualTo(0.5);
    assertThat(read(as(ada, get(at + "/logs?offset=1"))).get("lines").get(0).get("text").asString())
        .isEqualTo("two");
    MockHttpServletResponse part =
        as(ada, get(at + "/artifacts/out/page.html").header(HttpHeaders.RANGE, "bytes=1-3"));
    assertThat(part.getStatus()).isEqualTo(206);
    assertThat(part.getContentAsString()).isEqualTo("htm");
    assertThat(part.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
    assertThat(part.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(part.getContentType()).isEqualTo(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    assertThat(as(ada, get(at + "/artifacts/out/page.html?picture")).getStatus()).isEqualTo(422);
    JsonNode compared = read(as(ada, post("/api/v1/compare"), "{\"runs\":[\"" + id(run) + "\"]}"));
    assertThat(compared.get("metrics").get(0).get("direction").asString()).isEqualTo("LOWER");
  }

  @Test
  void answersAStrangerTheSameForAPrivateRunAndForNone() throws Exception {
    JsonNode run = launch("private");
    Viewer bob = people.person("bob");
    UUID none = UUID.randomUUID();
    for (String rest :
        List.of(
            "",
            "/params",
            "/metrics",
            "/metrics?key=a",
            "/logs",
            "/attempts",
            "/artifacts",
            "/artifacts/model",
            "/artifacts/model?picture")) {
      MockHttpServletResponse hidden = as(bob, get("/api/v1/runs/" + id(run) + rest));
      MockHttpServletResponse absent = as(bob, get("/api/v1/runs/" + none + rest));
      assertThat(hidden.getStatus()).as(rest).isEqualTo(404);
      assertThat(hidden.getContentAsString().replace(id(run), none.toString()))
          .isEqualTo(absent.getContentAsString());
    }
    assertThat(as(bob, get("/api/v1/experiments/" + address)).getStatus()).isEqualTo(404);
    assertThat(as(bob, get("/api/v1/runs?experiment=" + address)).getStatus()).isEqualTo(404);
    assertThat(read(as(bob, get("/api/v1/runs"))).toString()).doesNotContain(id(run));
  }

  @Test
  void anExperimentGoesIntoTheBinWithItsRunsAndComesBack() throws Exception {
    JsonNode run = launch("binned");
    String at = "/api/v1/experiments/" + address;
    Viewer bob = people.person("bob");
    assertThat(as(bob, delete(at)).getStatus()).isEqualTo(404);
    assertThat(as(bob, post(at + "/restore")).getStatus()).isEqualTo(404);
    assertThat(as(ada, delete(at)).getStatus()).isEqualTo(204);
    assertThat(read(as(ada, get(at))).get("deletedAt").isNull()).isFalse();
    assertThat(read(as(ada, get("/api/v1/experiments"))).toString()).doesNotContain(address);
    assertThat(items(at + "/runs?limit=10")).isEmpty();
    assertThat(read(as(ada, post(at + "/restore"))).get("deletedAt").isNull()).isTrue();
    assertThat(items(at + "/runs?limit=10")).hasSize(1);
    assertThat(runs.get(ada, UUID.fromString(id(run))).deleted()).isFalse();
  }

  @Test
  void saysWhatIsWrongWithALaunch() throws Exception {
    assertProblem(422, "“experiment” is missing", "{}");
    assertProblem(422, "forest", body(FOREST));
    assertProblem(400, "", "{not json");
    MockHttpServletResponse unknown = as(ada, get("/api/v1/runs?state=sleeping"));
    assertThat(unknown.getStatus()).isEqualTo(422);
    assertThat(as(ada, get("/api/v1/runs?cursor=x")).getStatus()).isEqualTo(422);
    assertThat(as(ada, get("/api/v1/runs/not-an-id")).getStatus()).isEqualTo(400);
  }

  /** PostgreSQL keeps no text with the character NUL, H2 does. */
  @Test
  void neverFailsOverTheCharacterNul() throws Exception {
    String recipe = "{\"kind\":\"script\",\"script\":\"1\",\"params\":{\"a\":\"x\\u0000y\"}}";
    MockHttpServletResponse launched = as(ada, post("/api/v1/runs"), body(recipe));
    assertThat(launched.getStatus()).isIn(201, 422);
    assertThat(as(ada, get("/api/v1/runs?experiment=a%00b")).getStatus()).isBetween(200, 499);
    assertThat(as(ada, get("/api/v1/experiments?q=%00")).getStatus()).isBetween(200, 499);
  }

  @Test
  void answersProgramsWithoutATokenInJson() throws Exception {
    MockHttpServletResponse refused = mvc.perform(get("/api/v1/runs")).andReturn().getResponse();
    assertThat(refused.getStatus()).isEqualTo(401);
    assertThat(refused.getContentType()).startsWith("application/problem+json");
  }

  private void assertProblem(int status, String words, String body) throws Exception {
    MockHttpServletResponse refused = as(ada, post("/api/v1/runs"), body);
    assertThat(refused.getStatus()).isEqualTo(status);
    assertThat(refused.getContentType()).startsWith("application/problem+json");
    assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains(words);
  }

  private void finish() {
    WorkOrder order = queue.claim("rest", new Offer(8, 16L << 30, 0)).orElseThrow();
    var page = blobs.put(new ByteArrayInputStream("<html>".getBytes(StandardCharsets.UTF_8)));
    queue.report(
        order.token(),
        1,
        List.of(new Metric("val loss", 0.5, 1, NOON), new Metric("val loss", Double.NaN, 2, NOON)),
        List.of(new LogLine(NOON, "one"), new LogLine(NOON, "two")));
    queue.finish(
        order.token(),
        new Outcome(Ending.FINISHED, "", 0),
        List.of(new OutputFile("out/page.html", page.sha256(), page.size())));
    assertThat(runs.get(ada, order.runId()).state()).isEqualTo(RunState.FINISHED);
  }

  private JsonNode launch(String key) throws Exception {
    MockHttpServletResponse response =
        as(
            ada,
            post("/api/v1/runs").header("Idempotency-Key", key),
            body("{\"kind\":\"script\",\"script\":\"print(1)\",\"params\":{\"a\":\"1\"}}"));
    assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(201);
    return read(response);
  }

  private String body(String recipe) {
    return "{\"experiment\":\"%s\",\"recipe\":%s,\"seed\":5}".formatted(address, recipe);
  }

  private static String experiment(String name) {
    return "{\"namespace\":\"ada\",\"name\":\"%s\",\"question\":\"Does REST work?\"}"
        .formatted(name);
  }

  private Iterable<JsonNode> items(String url) throws Exception {
    return read(as(ada, get(url))).get("items");
  }

  private static String id(JsonNode run) {
    return run.get("id").asString();
  }

  private JsonNode read(MockHttpServletResponse response) throws Exception {
    assertThat(response.getStatus()).as(response.getContentAsString()).isBetween(200, 299);
    return json.readTree(response.getContentAsString(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse as(
      Viewer viewer, MockHttpServletRequestBuilder request, String body) throws Exception {
    return as(viewer, request.contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private MockHttpServletResponse as(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    String token = tokens.issue(viewer.id(), "test", Scope.WRITE, null).text();
    return mvc.perform(request.header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
        .andReturn()
        .getResponse();
  }
}
