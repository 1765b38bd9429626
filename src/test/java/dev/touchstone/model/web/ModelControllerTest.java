package dev.touchstone.model.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.model.LoggedFiles;
import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.ModelStage;
import dev.touchstone.model.Models;
import dev.touchstone.model.RegisteredModel;
import dev.touchstone.model.VersionSource.Logged;
import dev.touchstone.run.Run;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
@Import(ModelStage.class)
class ModelControllerTest {
  @Autowired WebApplicationContext context;
  @Autowired ModelStage stage;
  @Autowired TestPeople people;
  @Autowired Tokens tokens;
  @Autowired Models models;
  @Autowired LoggedFiles files;
  private MockMvc mvc;
  private Viewer ada;
  private RegisteredModel model;

  @BeforeEach
  void people() {
    mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    ada = stage.member("model-ada");
    model = stage.model(ada, Visibility.TEAM);
    stage.version(ada, model, source());
    models.alias(ada, model.id(), "champion", 1);
  }

  @Test
  void tellsOfModelsAndVersions() throws Exception {
    assertThat(text(ada, "?q=" + model.name())).contains(model.id().toString());
    assertThat(text(ada, path(""))).contains("\"champion\":1");
    assertThat(text(ada, path("/versions"))).contains("\"version\":1", "\"stage\":\"None\"");
    assertThat(text(ada, path("/versions/1"))).contains("\"aliases\":[\"champion\"]");
  }

  @Test
  void handsOutAllFilesOfAVersionAsAnArchive() throws Exception {
    byte[] zip = ask(ada, path("/versions/1/archive")).getContentAsByteArray();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry entry = in.getNextEntry();
      assertThat(entry.getName()).isEqualTo("data/model.pkl");
      assertThat(in.readAllBytes()).containsExactly(1, 2, 3);
      assertThat(in.getNextEntry()).isNull();
    }
  }

  @Test
  void saysWhereFilesAreThatAreNotKeptHere() throws Exception {
    stage.version(ada, model);
    MockHttpServletResponse refused = ask(ada, path("/versions/2/archive"));
    assertThat(refused.getStatus()).isEqualTo(409);
    assertThat(refused.getContentAsString()).contains("s3://bucket/model");
  }

  @Test
  void forAnOutsiderNothingIsThere() throws Exception {
    Viewer eve = people.person("model-eve");
    for (String below : List.of("", "/versions", "/versions/1", "/versions/1/archive"))
      assertThat(ask(eve, path(below)).getStatus()).as(below).isEqualTo(404);
    assertThat(text(eve, "?q=" + model.name())).contains("\"items\":[]");
    assertThat(mvc.perform(get("/api/v1/models")).andReturn().getResponse().getStatus())
        .isEqualTo(401);
  }

  private Logged source() {
    Run run = stage.run(ada, Visibility.TEAM);
    LoggedModel net = stage.logged(ada, run.experimentId(), run.id(), "net");
    files.put(ada, net.id(), "data/model.pkl", new ByteArrayInputStream(new byte[] {1, 2, 3}));
    return new Logged(net.id(), "");
  }

  private String path(String below) {
    return "/model-orbit/" + model.name() + below;
  }

  private String text(Viewer viewer, String path) throws Exception {
    MockHttpServletResponse response = ask(viewer, path);
    assertThat(response.getStatus()).isEqualTo(200);
    return response.getContentAsString();
  }

  private MockHttpServletResponse ask(Viewer viewer, String path) throws Exception {
    return mvc.perform(request(viewer, path)).andReturn().getResponse();
  }

  private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request(
      Viewer viewer, String path) {
    String token = tokens.issue(viewer.id(), "t", Scope.READ, null).text();
    return get("/api/v1/models" + path).header(HttpHeaders.AUTHORIZATION, "Bearer " + token);
  }
}
