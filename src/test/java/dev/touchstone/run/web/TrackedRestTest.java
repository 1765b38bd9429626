package dev.touchstone.run.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
class TrackedRestTest {

  @Autowired WebApplicationContext context;
  @Autowired Experiments experiments;
  @Autowired TestPeople people;
  @Autowired Tokens tokens;

  private final JsonMapper json = JsonMapper.builder().build();
  private MockMvc mvc;
  private Viewer ada;
  private String address;

  @BeforeEach
  void ask() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    ada = people.person("ada");
    address = experiment(Visibility.PRIVATE);
  }

  @Test
  void tracksARunFromItsBeginToItsEnd() throws Exception {
    String at = begin("\"name\":\"first try\",\"tags\":{\"who\":\"me\"},\"source\":\"train.jsh\"");
    JsonNode run = read(as(ada, get(at)));
    assertThat(run.get("name").asString()).isEqualTo("first try");
    assertThat(run.get("state").asString()).isEqualTo("RUNNING");
    assertThat(run.get("tracked").asBoolean()).isTrue();
    said(
        at,
        """
        {"metrics":{"loss":{"steps":[1,2,3],"times":[1000,2000,3000],"values":[0.5,"NaN",-1e300]}},
         "params":{"rate":"0.1"},"tags":{"note":"a\\nb"}}
        """);
    assertThat(read(as(ada, get(at + "/metrics?key=loss&points=9"))).get("values").toString())
        .isEqualTo("[0.5,\"NaN\",-1.0E300]");
    assertThat(read(as(ada, get(at + "/params"))).toString()).isEqualTo("{\"rate\":\"0.1\"}");
    assertThat(read(as(ada, get(at + "/tags"))).get("note").asString()).isEqualTo("a\nb");
    JsonNode ended = read(as(ada, post(at + "/end"), "{\"state\":\"failed\"}"));
    assertThat(ended.get("state").asString()).isEqualTo("FAILED");
    assertThat(ended.get("endedAt").isNull()).isFalse();
  }

  @Test
  void whatIsSentTwiceCountsOnce() throws Exception {
    String key = "\"name\":\"twice\"";
    String at = begin(key, "key-" + address);
    assertThat(begin(key, "key-" + address)).isEqualTo(at);
    String batch =
        "{\"metrics\":{\"loss\":{\"steps\":[1,2],\"times\":[1,2],\"values\":[3,4]}},\"params\":{\"a\":\"1\"}}";
    said(at, batch);
    said(at, batch);
    assertThat(read(as(ada, get(at + "/metrics?key=loss&points=9"))).get("values").toString())
        .isEqualTo("[3.0,4.0]");
  }

  @Test
  void filesArePutReplacedReadAndRemoved() throws Exception {
    String at = begin("\"name\":\"files\"") + "/artifacts/";
    MockHttpServletRequestBuilder file = put(URI.create(at + "plots/a%20b.txt"));
    assertThat(read(as(ada, file.content("old"))).get("path").asString())
        .isEqualTo("plots/a b.txt");
    read(as(ada, put(URI.create(at + "plots/a%20b.txt")).content("new")));
    assertThat(as(ada, get(URI.create(at + "plots/a%20b.txt"))).getContentAsString())
        .isEqualTo("new");
    assertThat(as(ada, delete(at + "plots")).getStatus()).isEqualTo(204);
    assertThat(as(ada, delete(at + "plots")).getStatus()).isEqualTo(404);
    for (String bad : List.of("%2e%2e/x", "a/%2e%2e/%2e%2e/b", "a//b", "a%5Cb", "..%2fx", "a%00b"))
      assertThat(as(ada, put(URI.create(at + bad)).content("x")).getStatus())
          .as(bad)
          .isBetween(400, 422);
    assertThat(
            as(ada, put(at + "x").contentType(MediaType.APPLICATION_FORM_URLENCODED).content("a=b"))
                .getStatus())
        .isEqualTo(422);
  }

  @Test
  void tagsComeAndGo() throws Exception {
    String at = begin("\"name\":\"tags\"");
    assertThat(as(ada, put(at + "/tags"), "{\"a/b\":\"1\",\"c\":\"2\"}").getStatus())
        .isEqualTo(204);
    assertThat(as(ada, delete(at + "/tags?key=a/b")).getStatus()).isEqualTo(204);
    assertThat(as(ada, delete(at + "/tags?key=a/b")).getStatus()).isEqualTo(404);
    assertThat(read(as(ada, get(at + "/tags"))).toString()).isEqualTo("{\"c\":\"2\"}");
  }

  @Test
  void aRunInTheBinIsLeftAloneUntilItIsRestored() throws Exception {
    String at = begin("\"name\":\"bin\"");
    assertThat(as(ada, delete(at)).getStatus()).isEqualTo(204);
    assertThat(read(as(ada, get(at))).get("deletedAt").isNull()).isFalse();
    assertThat(read(as(ada, post(at + "/restore"))).get("deletedAt").isNull()).isTrue();
    said(at, "{\"params\":{\"a\":\"1\"}}");
  }

  @Test
  void saysWhatIsWrongAndKeepsNothingOfIt() throws Exception {
    String at = begin("\"name\":\"bad\"");
    String long251 = "k".repeat(251);
    Map<String, Integer> bad =
        Map.ofEntries(
            Map.entry(metric("m", "[1]", "[1]", "[\"nan\"]"), 422),
            Map.entry(metric("m", "[1]", "[1]", "[null]"), 422),
            Map.entry(metric("m", "[1.5]", "[1]", "[1]"), 422),
            Map.entry(metric("m", "[99999999999999999999]", "[1]", "[1]"), 422),
            Map.entry(metric("m", "[1,2]", "[1]", "[1]"), 422),
            Map.entry(metric(long251, "[1]", "[1]", "[1]"), 422),
            Map.entry(metric("", "[1]", "[1]", "[1]"), 422),
            Map.entry(metric("half \\ud800", "[1]", "[1]", "[1]"), 400),
            Map.entry("{\"metrics\":{\"m\":null}}", 422),
            Map.entry("{\"metrics\":{\"m\":{\"steps\":[1]}}}", 422),
            Map.entry("{\"params\":{\"%s\":\"v\"}}".formatted(long251), 422),
            Map.entry("{\"params\":{\"p\":\"%s\"}}".formatted("v".repeat(6001)), 422),
            Map.entry("{\"tags\":{\"t\":null}}", 422),
            Map.entry("{\"metrics\":[]}", 400),
            Map.entry("{\"metrics\":", 400));
    for (var body : bad.entrySet()) refused(body.getValue(), at + "/log", body.getKey());
    assertThat(read(as(ada, get(at + "/metrics"))).size()).isZero();
    assertThat(read(as(ada, get(at + "/params"))).size()).isZero();
    assertThat(as(ada, delete(at + "/artifacts")).getStatus()).isEqualTo(422);
    assertThat(as(ada, put(at + "/artifacts")).getStatus()).isEqualTo(422);
    refused(422, at + "/end", "{\"state\":\"done\"}");
    refused(422, at + "/end", "{}");
    refused(404, "/api/v1/runs/" + UUID.randomUUID() + "/log", "{}");
    refused(400, "/api/v1/runs/nonsense/log", "{}");
    refused(422, "/api/v1/runs/tracked", "{}");
    refused(404, "/api/v1/runs/tracked", "{\"experiment\":\"ada/none\"}");
    refused(
        422,
        "/api/v1/runs/tracked",
        "{\"experiment\":\"%s\",\"name\":\"%s\"}".formatted(address, long251));
  }

  @Test
  void aParameterKeepsItsFirstValue() throws Exception {
    String at = begin("\"name\":\"params\"");
    said(at, "{\"params\":{\"rate\":\"0.1\"}}");
    said(at, "{\"params\":{\"rate\":\"0.1\"}}");
    MockHttpServletResponse refused =
        as(ada, post(at + "/log"), "{\"params\":{\"rate\":\"0.2\"},\"tags\":{\"lost\":\"1\"}}");
    assertThat(refused.getStatus()).isEqualTo(400);
    assertThat(read(as(ada, get(at + "/tags"))).size()).isZero();
  }

  @Test
  void strangersFindNothingAndReadersChangeNothing() throws Exception {
    Viewer bob = people.person("bob");
    String hidden = begin("\"name\":\"hidden\"");
    String absent = "/api/v1/runs/" + UUID.randomUUID();
    for (String at : List.of(hidden, absent))
      changes(at).forEach(change -> assertThat(status(bob, change.get())).as(at).isEqualTo(404));
    address = experiment(Visibility.EVERYONE);
    String open = begin("\"name\":\"open\"");
    assertThat(as(bob, get(open)).getStatus()).isEqualTo(200);
    changes(open).forEach(change -> assertThat(status(bob, change.get())).isEqualTo(403));
    assertThat(
            as(bob, post("/api/v1/runs/tracked"), "{\"experiment\":\"%s\"}".formatted(address))
                .getStatus())
        .isEqualTo(403);
  }

  private static List<Supplier<MockHttpServletRequestBuilder>> changes(String at) {
    return List.of(
        () -> post(at + "/log").contentType(MediaType.APPLICATION_JSON).content("{}"),
        () ->
            post(at + "/end")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"state\":\"failed\"}"),
        () -> put(at + "/artifacts/a").content("x"),
        () -> delete(at + "/artifacts/a"),
        () -> put(at + "/tags").contentType(MediaType.APPLICATION_JSON).content("{\"a\":\"b\"}"),
        () -> delete(at + "/tags?key=a"),
        () -> delete(at),
        () -> post(at + "/restore"));
  }

  private int status(Viewer viewer, MockHttpServletRequestBuilder request) {
    try {
      return as(viewer, request).getStatus();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static String metric(String key, String steps, String times, String values) {
    return "{\"params\":{\"lost\":\"1\"},\"metrics\":{\"%s\":{\"steps\":%s,\"times\":%s,\"values\":%s}}}"
        .formatted(key, steps, times, values);
  }

  private void refused(int status, String url, String body) throws Exception {
    MockHttpServletResponse refused = as(ada, post(url), body);
    assertThat(refused.getStatus()).as(body).isEqualTo(status);
    assertThat(refused.getContentType()).startsWith("application/problem+json");
  }

  private void said(String at, String body) throws Exception {
    MockHttpServletResponse answer = as(ada, post(at + "/log"), body);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(204);
  }

  /** The address of the new run. */
  private String begin(String fields) throws Exception {
    return begin(fields, UUID.randomUUID().toString());
  }

  private String begin(String fields, String key) throws Exception {
    MockHttpServletResponse made =
        as(
            ada,
            post("/api/v1/runs/tracked").header("Idempotency-Key", key),
            "{\"experiment\":\"%s\",%s}".formatted(address, fields));
    assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
    return made.getHeader(HttpHeaders.LOCATION);
  }

  private String experiment(Visibility visibility) {
    var made = new Address("ada", "tracked-" + UUID.randomUUID());
    experiments.create(ada, new NewExperiment(made, "Is it tracked?", "", visibility));
    return made.toString();
  }

  private JsonNode read(MockHttpServletResponse response) throws Exception {
    String text = response.getContentAsString(StandardCharsets.UTF_8);
    assertThat(response.getStatus()).as(text).isBetween(200, 299);
    return json.readTree(text);
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
