package dev.touchstone.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.jayway.jsonpath.JsonPath;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.report.ReportStage;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Import(ReportStage.class)
class ReportControllerTest {
  @Autowired WebApplicationContext context;
  @Autowired ReportStage stage;
  @Autowired TestPeople people;
  @Autowired Tokens tokens;
  private MockMvc mvc;
  private Viewer ada;
  private Viewer eve;
  private Experiment experiment;

  @BeforeEach
  void people() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    ada = stage.member("report-ada");
    eve = people.person("report-eve");
    experiment = stage.experiment(ada, Visibility.TEAM);
  }

  @Test
  void makesReadsChangesDeletesAndRestoresAReport() throws Exception {
    MockHttpServletResponse made = ask(ada, HttpMethod.POST, "", body(title(), blocks()), null);
    assertThat(made.getStatus()).isEqualTo(201);
    assertThat(made.getHeader(HttpHeaders.ETAG)).isEqualTo("\"1\"");
    String path = path(made);
    String read = ask(ada, HttpMethod.GET, path, null, null).getContentAsString();
    assertThat(JsonPath.<String>read(read, "$.blocks[0].markdown")).isEqualTo("# Why");
    assertThat(JsonPath.<String>read(read, "$.blocks[1].experiment"))
        .isEqualTo(experiment.address().toString());
    assertThat(JsonPath.<String>read(read, "$.blocks[1].look.smooth")).isEqualTo("0.6");
    assertThat(JsonPath.<String>read(read, "$.maker")).isEqualTo("report-ada");
    MockHttpServletResponse saved = ask(ada, HttpMethod.PUT, path, body("Then", "[]"), "\"1\"");
    assertThat(saved.getStatus()).isEqualTo(200);
    assertThat(saved.getHeader(HttpHeaders.ETAG)).isEqualTo("\"2\"");
    assertThat(ask(ada, HttpMethod.DELETE, path, null, null).getStatus()).isEqualTo(204);
    assertThat(ask(ada, HttpMethod.GET, path, null, null).getStatus()).isEqualTo(404);
    assertThat(ask(ada, HttpMethod.POST, path + "/restore", null, null).getStatus()).isEqualTo(200);
    assertThat(ask(ada, HttpMethod.GET, path, null, null).getContentAsString()).contains("Then");
  }

  @Test
  void theSecondWriterIsToldWithTheVersionThatIsThere() throws Exception {
    String path = path(ask(ada, HttpMethod.POST, "", body(title(), "[]"), null));
    ask(ada, HttpMethod.PUT, path, body("One", "[]"), "\"1\"");
    MockHttpServletResponse late = ask(ada, HttpMethod.PUT, path, body("Two", "[]"), "\"1\"");
    assertThat(late.getStatus()).isEqualTo(412);
    assertThat(late.getHeader(HttpHeaders.ETAG)).isEqualTo("\"2\"");
    assertThat(late.getContentAsString()).contains("saved this report", "report-changed");
  }

  @Test
  void whatCannotBeRightIsRefusedAndChangesNothing() throws Exception {
    String path = path(ask(ada, HttpMethod.POST, "", body(title(), "[]"), null));
    String at = "\"experiment\":\"" + experiment.address() + "\"";
    for (String blocks :
        List.of(
            "[{}]",
            "[{\"kind\":\"video\"}]",
            "[{\"kind\":\"text\"}]",
            "[{\"kind\":\"text\",\"markdown\":\"" + "x".repeat(100_001) + "\"}]",
            "[{\"kind\":\"figure\",\"shape\":\"curves\"}]",
            "[{\"kind\":\"figure\",\"shape\":\"pie\"," + at + "}]",
            "[{\"kind\":\"figure\",\"shape\":\"curves\"," + at + "}]",
            "[{\"kind\":\"figure\",\"shape\":\"table\"," + at + ",\"most\":0}]",
            "[{\"kind\":\"figure\",\"shape\":\"table\"," + at + ",\"filter\":\"a <\"}]",
            "[{\"kind\":\"figure\",\"shape\":\"table\",\"experiment\":\"nobody/nothing\"}]",
            "[{\"kind\":\"figure\",\"shape\":\"table\",\"experiment\":\"%2e%2e\"}]",
            "[{\"kind\":\"figure\",\"shape\":\"table\"," + at + ",\"look\":{\"x\":\"y\"}}]",
            "[{\"kind\":\"text\",\"markdown\":\"\",\"id\":\"not-an-id\"}]"))
      assertThat(ask(ada, HttpMethod.PUT, path, body("x", blocks), "\"1\"").getStatus())
          .as(blocks.substring(0, Math.min(80, blocks.length())))
          .isBetween(400, 422);
    assertThat(ask(ada, HttpMethod.PUT, path, body(" ", "[]"), "\"1\"").getStatus()).isEqualTo(422);
    assertThat(ask(ada, HttpMethod.PUT, path, body("x", "[]"), null).getStatus()).isEqualTo(422);
    assertThat(ask(ada, HttpMethod.PUT, path, body("x", "[]"), "\"?\"").getStatus()).isEqualTo(422);
    assertThat(ask(ada, HttpMethod.GET, path, null, null).getHeader(HttpHeaders.ETAG))
        .isEqualTo("\"1\"");
  }

  @Test
  void tellsTheRunsOfAFigure() throws Exception {
    UUID best = stage.run(ada, experiment, "best", 0.1);
    stage.run(ada, experiment, "worse", 0.4);
    String path = "/runs?most=1&best=val_loss&experiment=" + experiment.id();
    String found = ask(ada, HttpMethod.GET, path, null, null).getContentAsString();
    assertThat(JsonPath.<Integer>read(found, "$.total")).isEqualTo(2);
    assertThat(JsonPath.<List<String>>read(found, "$.runs[*].id")).containsExactly("" + best);
    assertThat(JsonPath.<String>read(found, "$.runs[0].state")).isEqualTo("RUNNING");
  }

  @Test
  void forAnOutsiderNothingIsThere() throws Exception {
    String title = title();
    String path = path(ask(ada, HttpMethod.POST, "", body(title, blocks()), null));
    assertThat(ask(eve, HttpMethod.GET, path, null, null).getStatus()).isEqualTo(404);
    assertThat(ask(eve, HttpMethod.PUT, path, body("x", "[]"), "\"1\"").getStatus()).isEqualTo(404);
    assertThat(ask(eve, HttpMethod.DELETE, path, null, null).getStatus()).isEqualTo(404);
    assertThat(ask(eve, HttpMethod.POST, path + "/restore", null, null).getStatus()).isEqualTo(404);
    assertThat(
            ask(eve, HttpMethod.GET, "/runs?experiment=" + experiment.id(), null, null).getStatus())
        .isEqualTo(404);
    assertThat(ask(eve, HttpMethod.GET, "?q=" + title, null, null).getContentAsString())
        .contains("\"items\":[]");
    assertThat(ask(eve, HttpMethod.POST, "", body(title, "[]"), null).getStatus()).isEqualTo(403);
  }

  @Test
  void whoIsNotSignedInIsAskedTo() throws Exception {
    String path = path(ask(ada, HttpMethod.POST, "", body(title(), "[]"), null));
    for (String below : List.of("", path, "/runs?experiment=" + experiment.id()))
      assertThat(
              mvc.perform(MockMvcRequestBuilders.get("/api/v1/reports" + below))
                  .andReturn()
                  .getResponse()
                  .getStatus())
          .isEqualTo(401);
  }

  private static String title() {
    return "Report " + UUID.randomUUID();
  }

  private String blocks() {
    return """
        [{"kind":"text","markdown":"# Why"},
         {"kind":"figure","shape":"curves","experiment":"%s","metric":"val_loss",
          "look":{"smooth":"0.6"}}]"""
        .formatted(experiment.address());
  }

  private static String body(String title, String blocks) {
    return "{\"namespace\":\"report-orbit\",\"title\":\"%s\",\"blocks\":%s}"
        .formatted(title, blocks);
  }

  private static String path(MockHttpServletResponse made) throws Exception {
    String text = made.getContentAsString();
    return "/" + JsonPath.read(text, "$.namespace") + "/" + JsonPath.read(text, "$.name");
  }

  private MockHttpServletResponse ask(
      Viewer who, HttpMethod method, String path, String body, String expected) throws Exception {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(method, "/api/v1/reports" + path)
            .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(who));
    if (body != null) request.contentType(MediaType.APPLICATION_JSON).content(body);
    if (expected != null) request.header(HttpHeaders.IF_MATCH, expected);
    return mvc.perform(request).andReturn().getResponse();
  }

  private String token(Viewer who) {
    return tokens.issue(who.id(), "t", Scope.WRITE, null).text();
  }
}
