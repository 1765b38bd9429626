package dev.touchstone.leaderboard.web;

import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Arena;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the routes of benchmarks in the name of people, through the real security chain. */
@DatabaseTest
@Import(Arena.class)
abstract class BenchmarkCalls {
  @Autowired WebApplicationContext context;
  @Autowired TestPeople people;
  @Autowired Tokens tokens;
  @Autowired Arena arena;

  MockMvc mvc;
  Viewer ada;
  private final JsonMapper json = JsonMapper.builder().build();

  @BeforeEach
  void ask() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    ada = people.person("ada");
  }

  /** With a token of theirs that may write. */
  MockHttpServletResponse as(Viewer viewer, AbstractMockHttpServletRequestBuilder<?> request)
      throws Exception {
    var token = tokens.issue(viewer.id(), "test", Scope.WRITE, null);
    return mvc.perform(request.header("Authorization", "Bearer " + token.text()))
        .andReturn()
        .getResponse();
  }

  JsonNode read(MockHttpServletResponse response) throws Exception {
    return json.readTree(response.getContentAsByteArray());
  }
}
