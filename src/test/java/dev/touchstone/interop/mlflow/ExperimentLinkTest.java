package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.touchstone.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ExperimentLinkTest {
  @Autowired WebApplicationContext context;
  private MockMvc mvc;
  private UUID experiment;

  @BeforeEach
  void set() throws Exception {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    experiment = HexId.parse(Stage.set(context).experiment()).orElseThrow();
  }

  @Test
  void aMemberComesToTheExperimentsPage() throws Exception {
    assertThat(open("wire-mia", experiment).getRedirectedUrl())
        .startsWith("/experiments/wire-team/");
  }

  @Test
  void aHiddenExperimentIsAnsweredAsOneThatIsNot() throws Exception {
    assertThat(open("wire-sid", experiment).getRedirectedUrl()).isEqualTo("/experiments");
    assertThat(open("wire-sid", UUID.randomUUID()).getRedirectedUrl()).isEqualTo("/experiments");
  }

  @Test
  void aStrangerIsAskedToSignIn() throws Exception {
    MockHttpServletResponse answer =
        mvc.perform(get("/open/experiments/" + experiment)).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(answer.getRedirectedUrl()).endsWith("/login");
  }

  private MockHttpServletResponse open(String person, UUID id) throws Exception {
    return mvc.perform(get("/open/experiments/" + id).with(user(person))).andReturn().getResponse();
  }
}
