package dev.touchstone.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
@AutoConfigureMockMvc
class DatasetApiTest {
  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  private String name;
  private String path;

  @BeforeEach
  void make() {
    people.person("rest-ada");
    people.person("rest-grace");
    name = "d" + UUID.randomUUID().toString().substring(0, 8);
    path = "/api/v1/datasets/rest-ada/" + name;
    String body = "{\"name\":\"" + name + "\",\"title\":\"Some data\",\"tags\":[\"b\"]}";
    assertThat(send("rest-ada", HttpMethod.POST, "/api/v1/datasets", body)).hasStatus(201);
  }

  @Test
  void publishesAndShowsAVersion() throws Exception {
    assertThat(upload("x,y\n1,a\n2,\n")).hasStatus(201);
    assertThat(get(path + "/versions/1").getResponse().getContentAsString())
        .contains("\"digest\":", "\"rows\":2", "\"columns\":2");
    assertThat(get(path + "/versions/1/rows?offset=1").getResponse().getContentAsString())
        .contains("[[\"2\",null]]");
    assertThat(get(path + "/versions/1/profile").getResponse().getContentAsString())
        .contains("\"type\":\"INTEGER\"");
    assertThat(get(path + "/versions/1/archive")).hasStatusOk();
  }

  @Test
  void handsOutFilesToBeSavedWholeOrInPart() {
    upload("x,y\n1,a\n");
    String file = path + "/versions/1/files/some%20data.csv";
    MvcTestResult whole = get(file);
    assertThat(whole).hasStatusOk().hasBodyTextEqualTo("x,y\n1,a\n");
    assertThat(whole.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(whole.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(
            mvc.get()
                .uri(java.net.URI.create(file))
                .with(user("rest-ada"))
                .header("Range", "bytes=0-2"))
        .hasStatus(206)
        .hasBodyTextEqualTo("x,y");
    String tag = String.valueOf(whole.getResponse().getHeader("ETag"));
    assertThat(
            mvc.get()
                .uri(java.net.URI.create(file))
                .with(user("rest-ada"))
                .header("If-None-Match", tag))
        .hasStatus(304);
  }

  @Test
  void saysWhatIsWrongWithATable() {
    assertThat(upload("x,y\n1\n"))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains("Line 2 of some data.csv has 1 field where the header has 2");
  }

  @Test
  void isAbsentForOthersOnEveryRoute() {
    upload("x\n1\n");
    for (String rest :
        List.of(
            "",
            "/versions",
            "/versions/1",
            "/versions/1/rows",
            "/versions/1/profile",
            "/versions/1/archive",
            "/versions/1/files/some%20data.csv")) {
      MvcTestResult hidden = as("rest-grace", HttpMethod.GET, path + rest);
      assertThat(hidden).as(rest).hasStatus(404);
      assertThat(hidden)
          .bodyJson()
          .extractingPath("$.detail")
          .asString()
          .contains("There is no dataset “rest-ada/" + name + "”");
    }
    assertThat(as("rest-grace", HttpMethod.DELETE, path)).hasStatus(404);
    assertThat(send("rest-grace", HttpMethod.PATCH, path, "{}")).hasStatus(404);
    assertThat(get("/api/v1/datasets/NOT/an address")).hasStatus(404);
  }

  @Test
  void changesOnlyWhatWasNamedAndOnlyTheExpectedState() {
    String tag = String.valueOf(get(path).getResponse().getHeader("ETag"));
    assertThat(
            send(
                "rest-ada",
                HttpMethod.PATCH,
                path,
                "{\"title\":\"New\",\"visibility\":\"EVERYONE\"}"))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.title", title -> assertThat(title).isEqualTo("New"))
        .hasPathSatisfying("$.tags[0]", first -> assertThat(first).isEqualTo("b"))
        .hasPathSatisfying("$.visibleTo", words -> assertThat(words).isEqualTo("Everyone"));
    assertThat(
            mvc.patch()
                .uri(path)
                .with(user("rest-ada"))
                .with(csrf())
                .header("If-Match", tag)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"))
        .hasStatus(412);
    assertThat(as("rest-grace", HttpMethod.GET, path)).hasStatusOk();
    assertThat(as("rest-ada", HttpMethod.DELETE, path)).hasStatus(204);
    assertThat(get(path)).hasStatus(404);
  }

  @Test
  void onlyAnAdminImports() {
    String line = "{\"@type\":\"Dataset\",\"identifier\":\"z/" + name + "\",\"name\":\"Z\"}";
    assertThat(send("rest-ada", HttpMethod.POST, "/api/v1/catalog/import", line)).hasStatus(403);
    assertThat(send("admin", HttpMethod.POST, "/api/v1/catalog/import", line))
        .hasStatusOk()
        .bodyJson()
        .hasPathSatisfying("$.created", made -> assertThat(made).isEqualTo(1));
  }

  private MvcTestResult upload(String csv) {
    MockMultipartFile part =
        new MockMultipartFile(
            "file", "some data.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    return mvc.perform(
        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                path + "/versions")
            .file(part)
            .with(user("rest-ada"))
            .with(csrf()));
  }

  private MvcTestResult get(String uri) {
    return as("rest-ada", HttpMethod.GET, uri);
  }

  private MvcTestResult as(String who, HttpMethod method, String uri) {
    return mvc.method(method)
        .uri(java.net.URI.create(uri.replace(" ", "%20")))
        .with(user(who))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult send(String who, HttpMethod method, String uri, String body) {
    return mvc.method(method)
        .uri(uri)
        .with(user(who))
        .with(csrf())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }
}
