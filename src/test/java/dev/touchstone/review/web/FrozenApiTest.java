package dev.touchstone.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.touchstone.DatabaseTest;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.review.ReviewStage;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
@Import(ReviewStage.class)
class FrozenApiTest {
  @Autowired WebApplicationContext context;
  @Autowired ReviewStage stage;
  @Autowired Tokens tokens;

  private final JsonMapper json = JsonMapper.builder().build();
  private MockMvc mvc;
  private Benchmark made;
  private String path;

  @BeforeEach
  void aBoardToFreeze() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    made = stage.benchmark(Metric.ACCURACY, Visibility.EVERYONE);
    stage.scored(made, "trees", 4);
    path = "/api/v1/benchmarks/" + made.address() + "/frozen";
  }

  @Test
  void theBytesOfTheBoardHaveTheHashThatIsCited() throws Exception {
    var id = freeze(stage.reviewer());
    var one = read(as(stage.participant(), get(path + "/" + id)));
    var bytes = as(stage.participant(), get(one.get("canonical").asString()));
    var digest = MessageDigest.getInstance("SHA-256").digest(bytes.getContentAsByteArray());
    var hash = HexFormat.of().formatHex(digest);
    assertThat(one.get("hash").asString()).isEqualTo("sha256:" + hash);
    assertThat(bytes.getHeader("ETag")).isEqualTo("\"" + hash + "\"");
    assertThat(one.get("address").asString())
        .endsWith("/leaderboards/" + made.address() + "/frozen/" + id);
    assertThat(one.get("retrievedAt").asString()).isNotEmpty();
    assertThat(one.get("board").get("entries").get(0).get("entry").asString()).isEqualTo("trees");
    assertThat(one.get("bibtex").asString()).contains(hash, "@misc{");
  }

  @Test
  void thePageNeedsNothingElseAndRunsNothing() throws Exception {
    var id = freeze(stage.organiser());
    var page = as(stage.participant(), get(path + "/" + id + "/board.html"));
    assertThat(page.getContentType()).startsWith("text/html");
    assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
    assertThat(page.getContentAsString())
        .contains("trees", "@page", "Hash of this board", "To leader")
        .doesNotContain("<script", "src=", "@import", "url(");
    assertThat(as(stage.participant(), get(path + "/" + id + "/cite.bib")).getContentAsString())
        .contains("howpublished");
  }

  @Test
  void participantsReadAndOutsidersFindNothing() throws Exception {
    var id = freeze(stage.organiser());
    assertThat(read(as(stage.owner(), get(path))).size()).isEqualTo(1);
    assertThat(asked(stage.owner())).isEqualTo(404);
    var closed = stage.benchmark(Metric.ACCURACY, Visibility.PRIVATE);
    var hidden = "/api/v1/benchmarks/" + closed.address() + "/frozen";
    for (var door : List.of("", "/" + id, "/" + id + "/board.json", "/" + id + "/board.html"))
      assertThat(as(stage.participant(), get(hidden + door)).getStatus()).isEqualTo(404);
    assertThat(as(stage.organiser(), get(hidden + "/" + id)).getStatus()).isEqualTo(404);
    assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(401);
  }

  private int asked(Viewer viewer) throws Exception {
    return as(viewer, freezing()).getStatus();
  }

  private String freeze(Viewer viewer) throws Exception {
    var reply = as(viewer, freezing());
    assertThat(reply.getStatus()).isEqualTo(201);
    return read(reply).get("id").asString();
  }

  private MockHttpServletRequestBuilder freezing() {
    return post(path).contentType(MediaType.APPLICATION_JSON).content("{\"title\":\"v1\"}");
  }

  private MockHttpServletResponse as(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    var token = tokens.issue(viewer.id(), "test", Scope.WRITE, null);
    return mvc.perform(request.header("Authorization", "Bearer " + token.text()))
        .andReturn()
        .getResponse();
  }

  private JsonNode read(MockHttpServletResponse response) throws Exception {
    return json.readTree(response.getContentAsByteArray());
  }
}
