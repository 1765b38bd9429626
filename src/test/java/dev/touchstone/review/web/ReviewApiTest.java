package dev.touchstone.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.review.BlindReview;
import dev.touchstone.review.ReviewStage;
import java.util.List;
import java.util.UUID;
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
class ReviewApiTest {
  @Autowired WebApplicationContext context;
  @Autowired ReviewStage stage;
  @Autowired TestPeople people;
  @Autowired BlindReview blind;
  @Autowired Tokens tokens;

  private final JsonMapper json = JsonMapper.builder().build();
  private MockMvc mvc;
  private Benchmark made;
  private UUID entry;
  private String path;

  @BeforeEach
  void anEntryToReview() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    made = stage.open();
    entry = stage.scored(made, "trees", 4);
    path = "/api/v1/benchmarks/" + made.address() + "/review";
  }

  @Test
  void aReviewGoesFromQuestionToCheck() throws Exception {
    var linus = stage.reviewer();
    var grace = stage.owner();
    var asked = as(linus, said(post(path + "/" + entry + "/notes"), "question", "Which seed?"));
    assertThat(asked.getStatus()).isEqualTo(201);
    var question = read(asked).get("id").asString();
    var answer = said(post(path + "/notes/" + question + "/replies"), "", "Seven");
    assertThat(as(grace, answer).getStatus()).isEqualTo(201);
    assertThat(state(linus)).isEqualTo("ANSWERED");
    assertThat(as(linus, post(path + "/notes/" + question + "/resolve")).getStatus())
        .isEqualTo(204);
    assertThat(as(linus, put(path + "/" + entry + "/check")).getStatus()).isEqualTo(204);
    assertThat(state(linus)).isEqualTo("CHECKED");
    assertThat(as(linus, delete(path + "/" + entry + "/check")).getStatus()).isEqualTo(204);
    assertThat(read(as(grace, get(path + "/" + entry + "/notes"))).size()).isEqualTo(2);
  }

  @Test
  void everyDoorIsClosedToThoseWhoTakeNoPart() throws Exception {
    var linus = stage.reviewer();
    var comment = as(linus, said(post(path + "/" + entry + "/notes"), "comment", "Odd"));
    var note = read(comment).get("id").asString();
    for (var viewer : List.of(stage.participant(), stage.owner(), people.admin())) {
      for (var request :
          List.of(
              get(path),
              said(post(path + "/" + entry + "/notes"), "comment", "x"),
              said(post(path + "/notes/" + note + "/replies"), "", "x"),
              said(patch(path + "/notes/" + note), "", "x"),
              delete(path + "/notes/" + note),
              post(path + "/notes/" + note + "/resolve"),
              put(path + "/" + entry + "/check"),
              delete(path + "/" + entry + "/check")))
        assertThat(as(viewer, request).getStatus()).isEqualTo(404);
    }
    assertThat(as(stage.participant(), get(path + "/" + entry + "/notes")).getStatus())
        .isEqualTo(404);
    assertThat(read(as(stage.owner(), get(path + "/" + entry + "/notes"))).size()).isZero();
  }

  @Test
  void aBlindReviewerReadsRulingsWithoutTheNamesOfEntries() throws Exception {
    blind.begin(stage.organiser(), made);
    var rulings = "/api/v1/benchmarks/" + made.address() + "/rulings";
    var ruled = "{\"reason\":\"It used the labels.\"}";
    var door = "/api/v1/benchmarks/%s/submissions/%s/disqualify".formatted(made.address(), entry);
    var ruling = post(door).contentType(MediaType.APPLICATION_JSON).content(ruled);
    assertThat(as(stage.reviewer(), ruling).getStatus()).isEqualTo(404);
    var ruledBy = post(door).contentType(MediaType.APPLICATION_JSON).content(ruled);
    assertThat(as(stage.organiser(), ruledBy).getStatus()).isEqualTo(200);
    var read = as(stage.reviewer(), get(rulings)).getContentAsString();
    assertThat(read)
        .contains("It used the labels.", "\"entryBefore\":\"entry ")
        .doesNotContain("trees", entry.toString(), stage.owner().name());
    assertThat(as(stage.owner(), get(rulings)).getContentAsString())
        .contains("trees", "A reviewer or organiser")
        .doesNotContain(stage.organiser().name());
    assertThat(read(as(stage.participant(), get(rulings))).size()).isZero();
  }

  @Test
  void whatIsNeitherCommentNorQuestionIsRefused() throws Exception {
    var odd = said(post(path + "/" + entry + "/notes"), "verdict", "x");
    assertThat(as(stage.reviewer(), odd).getStatus()).isEqualTo(422);
  }

  private String state(Viewer viewer) throws Exception {
    return read(as(viewer, get(path))).get(0).get("state").asString();
  }

  private static MockHttpServletRequestBuilder said(
      MockHttpServletRequestBuilder request, String kind, String text) {
    return request
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"kind\":\"%s\",\"text\":\"%s\"}".formatted(kind, text));
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
