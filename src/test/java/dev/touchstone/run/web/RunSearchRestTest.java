package dev.touchstone.run.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.catalog.Rows;
import dev.touchstone.catalog.Sheet;
import dev.touchstone.catalog.TableFormat;
import dev.touchstone.catalog.Tables;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Run;
import dev.touchstone.run.Tracked;
import dev.touchstone.run.TrackedRuns;
import dev.touchstone.run.Tracking;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class RunSearchRestTest {
  @Autowired WebApplicationContext context;
  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;
  @Autowired Tables tables;
  @Autowired TestPeople people;
  @Autowired Tokens tokens;

  private final JsonMapper json = JsonMapper.builder().build();
  private MockMvc mvc;
  private Viewer ada;
  private String runs;

  @BeforeEach
  void track() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    ada = people.person("ada");
    Address address = new Address("ada", "search-" + UUID.randomUUID());
    Experiment experiment =
        experiments.create(ada, new NewExperiment(address, "Why?", "", Visibility.PRIVATE));
    runs = "/api/v1/experiments/" + address + "/runs";
    run(experiment, "a", 0.1);
    run(experiment, "b", 0.2);
    run(experiment, "c", Double.NaN);
  }

  private void run(Experiment experiment, String name, double loss) {
    Run run =
        tracked.begin(ada, new NewTrackedRun(experiment.id(), name, null, Map.of(), null, "test"));
    tracking.log(
        ada,
        run.id(),
        new Tracked(List.of(new MetricPoint("loss", loss, 1, 1)), Map.of("lr", "NA"), Map.of()));
  }

  @Test
  void filtersSortsAndPages() throws Exception {
    JsonNode first = read(as(ada, runs, "order", "metrics.loss DESC", "limit", "2"));
    assertThat(names(first)).containsExactly("b", "a");
    JsonNode rest =
        read(as(ada, runs, "order", "metrics.loss DESC", "cursor", first.get("next").asString()));
    assertThat(names(rest)).containsExactly("c");
    assertThat(names(read(as(ada, runs, "filter", "metrics.loss < 0.2 maker = ada"))))
        .containsExactly("a");
    assertThat(names(read(as(ada, runs, "state", "running")))).hasSize(3);
    assertThat(names(read(as(ada, runs, "show", "bin")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"filter=params.lr > 3", "order=loss", "cursor=made-up", "show=all"})
  void saysWhatIsWrongWithASearch(String parameter) throws Exception {
    String[] pair = parameter.split("=", 2);
    MockHttpServletResponse answer = as(ada, runs, pair[0], pair[1]);
    assertThat(answer.getStatus()).isBetween(400, 422);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
  }

  @Test
  void aStrangerFindsNothingAndGetsNoFile() throws Exception {
    Viewer eve = people.person("eve");
    for (String ending : List.of("", ".csv", ".parquet"))
      assertThat(as(eve, runs + ending).getStatus()).isEqualTo(404);
  }

  @Test
  void givesAllRunsAsCsv() throws Exception {
    MockHttpServletResponse answer = as(ada, runs + ".csv", "order", "run_name");
    assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION)).contains("-runs.csv");
    assertThat(answer.getContentAsString().lines().toList())
        .hasSize(4)
        .startsWith("run,id,state,recipe,seed,started,ended,param lr,metric loss")
        .last()
        .asString()
        .endsWith("NA,NaN");
  }

  @Test
  void givesAllRunsAsParquet(@TempDir Path folder) throws Exception {
    MockHttpServletResponse answer = as(ada, runs + ".parquet", "order", "run_name");
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    Path file = Files.write(folder.resolve("runs.parquet"), answer.getContentAsByteArray());
    Rows rows = tables.rows(file, new Sheet(TableFormat.PARQUET, ',', List.of()), 0, 10);
    assertThat(rows.columns()).contains("param lr", "metric loss");
    assertThat(rows.rows()).hasSize(3);
    assertThat(rows.rows().getFirst()).startsWith("a").endsWith("NA", "0.1");
    assertThat(rows.rows().getLast()).endsWith("NA", "nan");
  }

  private static List<String> names(JsonNode page) {
    return page.get("items").valueStream().map(run -> run.get("name").asString()).toList();
  }

  private JsonNode read(MockHttpServletResponse response) throws Exception {
    assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
    return json.readTree(response.getContentAsString());
  }

  private MockHttpServletResponse as(Viewer viewer, String url, String... parameters)
      throws Exception {
    String token = tokens.issue(viewer.id(), "test", Scope.WRITE, null).text();
    var request = get(url).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    for (int i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
    return mvc.perform(request).andReturn().getResponse();
  }
}
