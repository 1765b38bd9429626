package dev.touchstone.verification.web;

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
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.verification.RerunStage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
@Import({Arena.class, RerunStage.class})
class VerificationApiTest {
  @Autowired WebApplicationContext context;
  @Autowired TestPeople people;
  @Autowired Tokens tokens;
  @Autowired Arena arena;
  @Autowired RerunStage stage;

  private final JsonMapper json = JsonMapper.builder().build();
  private MockMvc mvc;
  private Viewer ada;
  private Viewer linus;

  @BeforeEach
  void arrange() {
    stage.idle();
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    ada = people.person("ada");
    linus = people.person("linus");
  }

  @AfterEach
  void leaveNothingToClaim() {
    stage.idle();
  }

  @Test
  void startsAVerificationAndReadsItsVerdict() throws Exception {
    var benchmark = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var entry = stage.entry(linus, benchmark, Visibility.EVERYONE, 5);
    var started = start(ada, benchmark, entry.id(), ",\"seeds\":2");
    assertThat(started.getStatus()).isEqualTo(201);
    var id = read(started).get("id").asString();
    assertThat(read(started).get("seeds")).hasSize(2);
    stage.rerun(linus, benchmark, 5, 5);
    stage.over(ada, UUID.fromString(id));
    var one = read(as(ada, get(path(benchmark) + "/" + id)));
    assertThat(one.get("verdict").asString()).isEqualTo("REPRODUCED");
    assertThat(one.get("identical").asBoolean()).isTrue();
    assertThat(one.get("findings").get("public").get("within").asBoolean()).isTrue();
    assertThat(read(as(linus, get(path(benchmark)))).get(0).get("findings")).isEmpty();
  }

  @Test
  void anUploadedFileIsAnsweredWithTheReason() throws Exception {
    var benchmark = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var entry = stage.uploaded(linus, benchmark, 4);
    var said = read(start(ada, benchmark, entry.id(), ""));
    assertThat(said.get("verdict").asString()).isEqualTo("CANNOT_RERUN");
    assertThat(said.get("obstacle").asString()).isEqualTo("NO_RUN");
    assertThat(said.get("because").asString()).contains("no run made it");
  }

  @Test
  void badRequestsAreToldSo() throws Exception {
    var benchmark = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var entry = stage.entry(linus, benchmark, Visibility.PRIVATE, 5);
    assertThat(start(ada, benchmark, entry.id(), "").getStatus()).isEqualTo(409);
    assertThat(start(linus, benchmark, entry.id(), ",\"seeds\":99").getStatus()).isEqualTo(422);
    assertThat(start(ada, benchmark, UUID.randomUUID(), "").getStatus()).isEqualTo(404);
    assertThat(as(ada, body(post(path(benchmark)), "{}")).getStatus()).isEqualTo(422);
    assertThat(as(ada, body(post(path(benchmark)), "{\"submission\":7}")).getStatus())
        .isEqualTo(400);
  }

  @Test
  void anOfferOpensTheDoorForTheOrganiser() throws Exception {
    var benchmark = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var entry = stage.entry(linus, benchmark, Visibility.PRIVATE, 5);
    var offer =
        "/api/v1/benchmarks/" + benchmark.address() + "/submissions/" + entry.id() + "/offer";
    assertThat(as(ada, put(offer)).getStatus()).isEqualTo(403);
    assertThat(as(linus, put(offer)).getStatus()).isEqualTo(204);
    var id = read(start(ada, benchmark, entry.id(), "")).get("id").asString();
    assertThat(as(linus, delete(offer)).getStatus()).isEqualTo(204);
    assertThat(as(ada, post(path(benchmark) + "/" + id + "/cancel")).getStatus()).isEqualTo(200);
    assertThat(start(ada, benchmark, entry.id(), "").getStatus()).isEqualTo(409);
  }

  @Test
  void anOutsiderGetsTheSameAnswerAsForNothing() throws Exception {
    var eve = people.person("eve");
    var benchmark = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    var entry = stage.entry(ada, benchmark, Visibility.PRIVATE, 5);
    var id = read(start(ada, benchmark, entry.id(), "")).get("id").asString();
    for (var door : List.of("", "/" + id))
      assertThat(as(eve, get(path(benchmark) + door)).getStatus()).as(door).isEqualTo(404);
    assertThat(start(eve, benchmark, entry.id(), "").getStatus()).isEqualTo(404);
    assertThat(as(eve, post(path(benchmark) + "/" + id + "/cancel")).getStatus()).isEqualTo(404);
    var other = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    assertThat(as(ada, get(path(other) + "/" + id)).getStatus()).isEqualTo(404);
    assertThat(mvc.perform(get(path(benchmark))).andReturn().getResponse().getStatus())
        .isEqualTo(401);
  }

  private static String path(Benchmark benchmark) {
    return "/api/v1/benchmarks/" + benchmark.address() + "/verifications";
  }

  private MockHttpServletResponse start(
      Viewer viewer, Benchmark benchmark, UUID submission, String more) throws Exception {
    return as(
        viewer,
        body(post(path(benchmark)), "{\"submission\":\"%s\"%s}".formatted(submission, more)));
  }

  private static AbstractMockHttpServletRequestBuilder<?> body(
      AbstractMockHttpServletRequestBuilder<?> request, String text) {
    request.contentType(MediaType.APPLICATION_JSON).content(text);
    return request;
  }

  private MockHttpServletResponse as(
      Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
    var token = tokens.issue(viewer.id(), "test", Scope.WRITE, null);
    return mvc.perform(request.header("Authorization", "Bearer " + token.text()))
        .andReturn()
        .getResponse();
  }

  private JsonNode read(MockHttpServletResponse response) throws Exception {
    return json.readTree(response.getContentAsByteArray());
  }
}
