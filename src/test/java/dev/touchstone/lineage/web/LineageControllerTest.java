package dev.touchstone.lineage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Ids;
import dev.touchstone.lineage.NodeId;
import dev.touchstone.lineage.TestNodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Import(TestNodes.class)
class LineageControllerTest {
  @Autowired WebApplicationContext context;
  @Autowired TestNodes nodes;
  @Autowired Access access;
  @Autowired TestPeople people;
  private MockMvc web;
  private NodeId secret;
  private NodeId shared;

  @BeforeEach
  void graph() {
    web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    people.person("lineage-guest");
    Viewer host = people.person("lineage-host");
    secret = nodes.data("hidden-name v1", access.protect(host, host.id(), Visibility.PRIVATE));
    shared =
        nodes.data("open-name v1", access.protect(host, host.id(), Visibility.EVERYONE), secret);
  }

  private MockHttpServletResponse ask(String person, Object node, String rest) throws Exception {
    return web.perform(get("/api/v1/lineage?node=" + node + rest).with(user(person)))
        .andReturn()
        .getResponse();
  }

  @Test
  void aSecondPersonsGraphHasNoPrivateNameAndNoPrivateId() throws Exception {
    String seen = ask("lineage-guest", shared, "").getContentAsString();

    assertThat(seen)
        .contains("open-name v1", "Something you cannot see", "\"hidden\":true")
        .doesNotContain("hidden-name", secret.id().toString(), "lineage-host");
    assertThat(ask("lineage-host", shared, "").getContentAsString())
        .contains("hidden-name v1", secret.toString());
  }

  @Test
  void aPrivateNodeIsAnsweredLikeAnAbsentOne() throws Exception {
    NodeId absent = NodeId.version(Ids.next());
    var hidden = ask("lineage-guest", secret, "");
    var nothing = ask("lineage-guest", absent, "");

    assertThat(hidden.getStatus()).isEqualTo(404).isEqualTo(nothing.getStatus());
    assertThat(hidden.getContentAsString().replace(secret.toString(), "X"))
        .isEqualTo(nothing.getContentAsString().replace(absent.toString(), "X"));
  }

  @Test
  void refusesADepthThatIsTooLarge() throws Exception {
    assertThat(ask("lineage-host", shared, "&depth=11").getStatus()).isEqualTo(422);
    assertThat(ask("lineage-host", shared, "&way=sideways").getStatus()).isEqualTo(422);
  }
}
