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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class CurvesRestTest {
  private static final int POINTS = 300;

  @Autowired WebApplicationContext context;
  @Autowired Experiments experiments;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;
  @Autowired TestPeople people;
  @Autowired Tokens tokens;

  private MockMvc mvc;
  private Viewer ada;
  private Address address;
  private UUID narrow;
  private UUID wide;

  @BeforeEach
  void track() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    ada = people.person("ada");
    address = new Address("ada", "curves-" + UUID.randomUUID());
    UUID experiment =
        experiments
            .create(ada, new NewExperiment(address, "How does it fall?", "", Visibility.PRIVATE))
            .id();
    narrow = run(experiment, "narrow");
    wide = run(experiment, "wide");
  }

  private UUID run(UUID experiment, String width) {
    UUID run =
        tracked.begin(ada, new NewTrackedRun(experiment, width, null, Map.of(), null, "")).id();
    List<MetricPoint> points =
        IntStream.range(0, POINTS)
            .mapToObj(step -> new MetricPoint("loss", 1.0 / (step + 1), 1000 + step, step))
            .toList();
    tracking.log(ada, run, new Tracked(points, Map.of("width", width), Map.of()));
    return run;
  }

  @Test
  void drawsWhatAFilterFindsInAnExperiment() throws Exception {
    ByteBuffer all = curves("\"experiment\":\"%s\"".formatted(address));
    assertThat(all.getInt(4)).isEqualTo(2);
    ByteBuffer some =
        curves("\"experiment\":\"%s\",\"filter\":\"params.width = 'wide'\"".formatted(address));
    assertThat(some.getInt(4)).isEqualTo(1);
    assertThat(some.getLong(8)).isEqualTo(Long.reverseBytes(wide.getMostSignificantBits()));
  }

  @Test
  void sharesABudgetAmongTheRuns() throws Exception {
    String both = "\"runs\":[\"%s\",\"%s\"]".formatted(narrow, wide);
    assertThat(curves(both).getInt(24)).isEqualTo(POINTS);
    assertThat(curves(both + ",\"budget\":500").getInt(24)).isEqualTo(250);
    assertThat(curves(both + ",\"budget\":1").getInt(24)).as("never too few to see").isEqualTo(100);
  }

  @Test
  void refusesNeitherBothNothingAndAFilterThatCannotBeRead() throws Exception {
    assertThat(status(ada, "\"filter\":\"\"")).isEqualTo(422);
    String both = "\"experiment\":\"%s\",\"runs\":[\"%s\"]".formatted(address, wide);
    assertThat(status(ada, both)).isEqualTo(422);
    assertThat(status(ada, named("params.width = 'none'"))).isEqualTo(422);
    assertThat(status(ada, named("metrics. >"))).isBetween(400, 422);
  }

  @Test
  void toAStrangerAPrivateExperimentDoesNotExist() throws Exception {
    Viewer bob = people.person("bob");
    assertThat(status(bob, named(""))).isEqualTo(404);
    assertThat(status(bob, "\"experiment\":\"ada/nothing\"")).isEqualTo(404);
    assertThat(status(bob, "\"runs\":[\"%s\"]".formatted(wide))).isEqualTo(404);
  }

  private String named(String filter) {
    return "\"experiment\":\"%s\",\"filter\":\"%s\"".formatted(address, filter);
  }

  private ByteBuffer curves(String which) throws Exception {
    MockHttpServletResponse answer = answer(ada, which);
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
    return ByteBuffer.wrap(answer.getContentAsByteArray()).order(ByteOrder.LITTLE_ENDIAN);
  }

  private int status(Viewer viewer, String which) throws Exception {
    return answer(viewer, which).getStatus();
  }

  private MockHttpServletResponse answer(Viewer viewer, String which) throws Exception {
    String token = tokens.issue(viewer.id(), "test", Scope.WRITE, null).text();
    return mvc.perform(
            post("/api/v1/curves")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"key\":\"loss\"," + which + "}")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
        .andReturn()
        .getResponse();
  }
}
