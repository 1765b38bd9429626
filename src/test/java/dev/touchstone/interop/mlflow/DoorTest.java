package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens;
import dev.touchstone.account.Tokens.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class DoorTest {
  private static final String INFO = "api/3.0/mlflow/server-info";

  @Autowired WebApplicationContext context;
  @Autowired TestPeople people;
  @Autowired Tokens tokens;
  private Wire.Wires wires;
  private Wire ada;

  @BeforeEach
  void dial() {
    wires = new Wire.Wires(context);
    ada = wires.of(people.person("door-flo"), "door-flo", Scope.READ);
  }

  @Test
  void saysWhatItCanDo() throws Exception {
    assertThat(ada.get("server-info").get("multipart_uploads_enabled").asBoolean()).isFalse();
    assertThat(ada.send("GET", "ajax-api/2.0/mlflow/server-info", null).getStatus()).isEqualTo(200);
  }

  @Test
  void anybodyMayAskWhetherItIsUp() throws Exception {
    Wire nobody = wires.anonymous("door-flo");
    assertThat(nobody.send("GET", "health", null).getContentAsString()).isEqualTo("OK");
    assertThat(nobody.send("GET", "version", null).getContentAsString()).startsWith("3.3.");
  }

  @Test
  void takesTheTokenAsPasswordToo() throws Exception {
    String token = tokens.issue(people.person("door-flo").id(), "b", Scope.READ, null).text();
    String basic =
        Base64.getEncoder().encodeToString(("any:" + token).getBytes(StandardCharsets.UTF_8));
    var request = wires.anonymous("door-flo").begin("GET", INFO);
    request.header(HttpHeaders.AUTHORIZATION, "Basic " + basic);
    assertThat(ada.send(request).getStatus()).isEqualTo(200);
  }

  @Test
  void refusesStrangersInMlflowsShape() throws Exception {
    for (String path : List.of(INFO, "api/2.0/mlflow/runs/get", "nothing", "get-artifact")) {
      MockHttpServletResponse refused = wires.anonymous("door-flo").send("GET", path, null);
      assertThat(Wire.error(refused, 401).get("error_code").asString())
          .isEqualTo("UNAUTHENTICATED");
      assertThat(refused.getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Basic");
      assertThat(refused.getCookies()).isEmpty();
    }
  }

  @Test
  void leavesOutTracesAndTheLikeCleanly() throws Exception {
    for (String path :
        List.of("traces/search", "scorers/list", "gateway/endpoints", "prompts", "no/such"))
      assertThat(ada.refusal(404, "POST", path, "{}")).isEqualTo("ENDPOINT_NOT_FOUND");
    assertThat(Wire.error(ada.send("GET", "anything", null), 404).has("message")).isTrue();
  }

  @Test
  void aNamespaceNobodyHasDoesNotExist() throws Exception {
    Wire elsewhere = wires.of(people.person("door-flo"), "nobody-has-this", Scope.READ);
    assertThat(elsewhere.refusal(404, "GET", "server-info", null))
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
  }

  @Test
  void refusesEveryReadingOfAPathThatClimbs() throws Exception {
    for (String path :
        List.of(
            "..%2f..%2fx",
            "a/%2e%2e/x",
            "a/%252e%252e%252fx",
            "a%5c..%5cx",
            "%2fetc/passwd",
            "a%00b",
            "a/%25252e%25252e/x",
            "a%23/x")) {
      MockHttpServletResponse refused =
          ada.send("GET", "api/2.0/mlflow-artifacts/artifacts/" + path, null);
      assertThat(Wire.error(refused, 400).get("error_code").asString())
          .as(path)
          .isEqualTo("INVALID_PARAMETER_VALUE");
    }
  }

  @Test
  void theLinksThatClientsPrintLeadToOurPages() throws Exception {
    MockHttpServletResponse page = wires.anonymous("door-flo").send("GET", "", null);
    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentType()).startsWith("text/html");
    assertThat(page.getContentAsString()).contains("location.replace", "/runs\\/([0-9a-f]{32})/");
  }
}
