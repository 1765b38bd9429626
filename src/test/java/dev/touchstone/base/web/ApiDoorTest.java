package dev.touchstone.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ApiDoorTest {
  @Autowired WebApplicationContext context;
  @Autowired Tokens tokens;
  @Autowired TestPeople people;
  private MockMvc mvc;

  @BeforeEach
  void open() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
  }

  @Test
  void anUnknownRouteIsAProblemAndNotAPage() throws Exception {
    MockHttpServletResponse answer = ask(get("/api/v1/no-such-route"), Scope.READ);
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getContentType()).startsWith("application/problem+json");
  }

  @Test
  void strangersAreToldToSignIn() throws Exception {
    MockHttpServletResponse answer = mvc.perform(get("/api/v1/datasets")).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentAsString()).contains("Sign in");
  }

  @Test
  void aReadingTokenChangesNothing() throws Exception {
    MockHttpServletResponse answer = ask(post("/api/v1/experiments"), Scope.READ);
    assertThat(answer.getStatus()).isEqualTo(403);
  }

  private MockHttpServletResponse ask(MockHttpServletRequestBuilder request, Scope scope)
      throws Exception {
    String token = tokens.issue(people.person("door-ada").id(), "door", scope, null).text();
    return mvc.perform(request.header("Authorization", "Bearer " + token))
        .andReturn()
        .getResponse();
  }
}
