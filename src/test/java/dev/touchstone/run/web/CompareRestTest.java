package dev.touchstone.run.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Tracked;
import dev.touchstone.run.TrackedRuns;
import dev.touchstone.run.Tracking;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class CompareRestTest {
  private static final int RUNS = 40;

  @Autowired WebApplicationContext context;
  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;
  @Autowired TestPeople people;
  @Autowired Tokens tokens;

  private MockMvc mvc;
  private Viewer ada;
  private List<UUID> runs;

  @BeforeEach
  void track() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    ada = people.person("ada");
    Address address = new Address("ada", "compare-" + UUID.randomUUID());
    UUID experiment =
        experiments
            .create(ada, new NewExperiment(address, "What drives?", "", Visibility.PRIVATE))
            .id();
    runs = IntStream.range(0, RUNS).mapToObj(i -> run(experiment, i)).toList();
  }

  private UUID run(UUID experiment, int i) {
    UUID run =
        tracked.begin(ada, new NewTrackedRun(experiment, "r" + i, null, Map.of(), null, "")).id();
    tracking.log(
        ada,
        run,
        new Tracked(
            List.of(new MetricPoint("loss", i * i, 1000, 1)),
            Map.of("width", "" + i, "decoy", "" + (i * 17 % RUNS), "same", "1"),
            Map.of()));
    return run;
  }

  @Test
  void namesTheParameterThatDrivesAMetric() throws Exception {
    JsonNode found = ask("/importance", body(runs, "loss"));
    assertThat(found.get("runs").asInt()).isEqualTo(RUNS);
    assertThat(found.get("drivers")).hasSize(2);
    JsonNode first = found.get("drivers").get(0);
    assertThat(first.get("parameter").asString()).isEqualTo("width");
    assertThat(first.get("correlation").asDouble()).isEqualTo(1);
  }

  @Test
  void comparesManyRunsColumnByColumn() throws Exception {
    JsonNode found = ask("", body(runs, ""));
    assertThat(found.get("runs")).hasSize(RUNS);
    assertThat(found.get("metrics").get(0).get("best").toString()).isEqualTo("[0]");
  }

  @Test
  void refusesMoreThanAThousandRunsAndAQuestionWithoutAMetric() throws Exception {
    List<UUID> many = Stream.generate(UUID::randomUUID).limit(1001).toList();
    assertThat(status(ada, "", body(many, ""))).isEqualTo(422);
    assertThat(status(ada, "/importance", "{\"runs\":[\"%s\"]}".formatted(runs.getFirst())))
        .isEqualTo(422);
    assertThat(status(ada, "/importance", body(runs, "nothing"))).isEqualTo(404);
  }

  @Test
  void toAStrangerPrivateRunsDoNotExist() throws Exception {
    Viewer bob = people.person("bob");
    assertThat(status(bob, "", body(runs, ""))).isEqualTo(404);
    assertThat(status(bob, "/importance", body(runs, "loss"))).isEqualTo(404);
    assertThat(status(bob, "/importance", body(List.of(UUID.randomUUID()), "loss"))).isEqualTo(404);
  }

  private static String body(List<UUID> runs, String metric) {
    String ids = runs.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
    return "{\"runs\":[%s],\"metric\":\"%s\"}".formatted(ids, metric);
  }

  private JsonNode ask(String path, String body) throws Exception {
    MockHttpServletResponse answer = answer(ada, path, body);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return JsonMapper.builder().build().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
  }

  private int status(Viewer viewer, String path, String body) throws Exception {
    return answer(viewer, path, body).getStatus();
  }

  private MockHttpServletResponse answer(Viewer viewer, String path, String body) throws Exception {
    String token = tokens.issue(viewer.id(), "test", Scope.WRITE, null).text();
    return mvc.perform(
            post("/api/v1/compare" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
        .andReturn()
        .getResponse();
  }
}
