package dev.touchstone.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Forbidden;
import dev.touchstone.base.NotFound;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.review.Embeds;
import dev.touchstone.review.ReviewStage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Import(ReviewStage.class)
class EmbedTest {
  @Autowired WebApplicationContext context;
  @Autowired ReviewStage stage;
  @Autowired TestPeople people;
  @Autowired Embeds embeds;
  @Autowired Access access;
  private MockMvc mvc;
  private Benchmark made;

  @BeforeEach
  void aBoard() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    made = stage.open();
    stage.scored(made, "trees", 4);
  }

  @Test
  void switchedOffItReadsLikeNothing() throws Exception {
    var off = ask(get(path(made)));
    var absent = ask(get("/embed/leaderboards/nobody/nothing"));
    var nonsense = ask(get("/embed/leaderboards/A_B/x"));
    assertThat(off.getStatus()).isEqualTo(404);
    for (var other : List.of(absent, nonsense)) {
      assertThat(other.getStatus()).isEqualTo(404);
      assertThat(other.getContentAsString()).isEqualTo(off.getContentAsString());
      assertThat(other.getHeaderNames()).isEqualTo(off.getHeaderNames());
    }
  }

  @Test
  void switchedOnItIsAPlainPageForAnybody() throws Exception {
    embeds.allow(stage.organiser(), made);
    stage.refused(made, "secret failure");
    var page = ask(get(path(made)));
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString())
        .contains("trees", "color-scheme:light dark")
        .doesNotContain("<script", "secret failure", "Private");
    assertThat(page.getHeader(HttpHeaders.SET_COOKIE)).isNull();
    assertThat(page.getHeader("X-Frame-Options")).isNull();
    assertThat(page.getHeader("Content-Security-Policy"))
        .contains("default-src 'none'", "frame-ancestors *");
    assertThat(page.getHeader(HttpHeaders.CACHE_CONTROL)).contains("max-age=60", "public");
  }

  @Test
  void theSamePageIsNotSentTwice() throws Exception {
    embeds.allow(stage.organiser(), made);
    var tag = ask(get(path(made))).getHeader(HttpHeaders.ETAG);
    assertThat(tag).isNotNull();
    var again = ask(get(path(made)).header(HttpHeaders.IF_NONE_MATCH, tag));
    assertThat(again.getStatus()).isEqualTo(304);
    stage.scored(made, "forest", 0);
    assertThat(ask(get(path(made)).header(HttpHeaders.IF_NONE_MATCH, tag)).getStatus())
        .isEqualTo(200);
  }

  @Test
  void onlyReadingIsThere() throws Exception {
    embeds.allow(stage.organiser(), made);
    assertThat(ask(post(path(made))).getStatus()).isEqualTo(404);
    assertThat(ask(get("/embed/")).getStatus()).isEqualTo(404);
    assertThat(ask(get(path(made) + "/more")).getStatus()).isEqualTo(404);
  }

  @Test
  void closingTheBenchmarkToATeamEndsIt() throws Exception {
    embeds.allow(stage.organiser(), made);
    access.changeVisibility(stage.organiser(), made.audience(), Visibility.TEAM);
    assertThat(ask(get(path(made))).getStatus()).isEqualTo(404);
    access.changeVisibility(stage.organiser(), made.audience(), Visibility.EVERYONE);
    embeds.forbid(stage.organiser(), made);
    assertThat(ask(get(path(made))).getStatus()).isEqualTo(404);
  }

  @Test
  void onlyAnOrganiserOfABenchmarkForEveryoneAllowsIt() {
    assertThatThrownBy(() -> embeds.allow(stage.reviewer(), made)).isInstanceOf(Forbidden.class);
    for (var other : List.of(stage.owner(), stage.participant(), people.admin())) {
      assertThatThrownBy(() -> embeds.allow(other, made)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> embeds.forbid(other, made)).isInstanceOf(NotFound.class);
    }
    var closed = stage.benchmark(Metric.ACCURACY, Visibility.TEAM);
    assertThatThrownBy(() -> embeds.allow(stage.organiser(), closed)).isInstanceOf(Conflict.class);
  }

  private static String path(Benchmark benchmark) {
    return "/embed/leaderboards/" + benchmark.address();
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }
}
