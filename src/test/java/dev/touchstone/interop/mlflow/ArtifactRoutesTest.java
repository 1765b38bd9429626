package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class ArtifactRoutesTest {
  private static final String PROXY = "api/2.0/mlflow-artifacts/";

  @Autowired WebApplicationContext context;
  private Stage stage;
  private Wire wire;
  private String run;
  private String root;

  @BeforeEach
  void set() throws Exception {
    stage = Stage.set(context);
    wire = stage.member;
    String experiment = stage.experiment();
    run = stage.run(experiment);
    root = experiment + "/" + run + "/artifacts";
  }

  @Test
  void keepsFilesAndGivesThemBackWholeOrInPieces() throws Exception {
    put(root + "/plots/loss%20%C3%A9.txt", "0123456789");
    MockHttpServletResponse whole = get(root + "/plots/loss%20%C3%A9.txt", null);
    assertThat(whole.getContentAsString()).isEqualTo("0123456789");
    assertThat(whole.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(whole.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment");
    MockHttpServletResponse piece = get(root + "/plots/loss%20%C3%A9.txt", "bytes=2-4");
    assertThat(piece.getStatus()).isEqualTo(206);
    assertThat(piece.getContentAsString()).isEqualTo("234");
    assertThat(piece.getHeader(HttpHeaders.CONTENT_RANGE)).isEqualTo("bytes 2-4/10");
    assertThat(get(root + "/plots/loss%20%C3%A9.txt", "bytes=20-").getStatus()).isEqualTo(416);
    assertThat(get(root + "/plots/loss%20%C3%A9.txt", "bytes=-3").getContentAsString())
        .isEqualTo("789");
  }

  @Test
  void takesEmptyFilesAndReplacesFullOnes() throws Exception {
    put(root + "/a", "first");
    put(root + "/a", "");
    assertThat(get(root + "/a", null).getContentAsByteArray()).isEmpty();
  }

  @Test
  void listsBasenamesToTheProxyAndPathsToTheRun() throws Exception {
    put(root + "/m/data/model.pkl", "12");
    put(root + "/m/MLmodel", "1");
    put(root + "/top.txt", "123");
    assertThat(proxyList(root)).containsExactly("m/", "top.txt 3");
    assertThat(proxyList(root + "/m")).containsExactly("MLmodel 1", "data/");
    assertThat(proxyList(root + "/top.txt")).as("no folder").isEmpty();
    JsonNode listed = wire.get("artifacts/list?run_id=%s&path=m".formatted(run));
    assertThat(listed.get("root_uri").asString()).isEqualTo("mlflow-artifacts:/" + root);
    assertThat(names(listed)).containsExactly("m/MLmodel 1", "m/data/");
    assertThat(names(wire.get("artifacts/list?run_id=%s".formatted(run))))
        .containsExactly("m/", "top.txt 3");
    assertThat(names(wire.get("artifacts/list?run_id=%s&path=top.txt".formatted(run)))).isEmpty();
    assertThat(names(wire.get("artifacts/list?run_id=%s&path=nothing".formatted(run)))).isEmpty();
    assertThat(
            wire.send("GET", "get-artifact?run_uuid=%s&path=m/MLmodel".formatted(run), null)
                .getContentAsString())
        .isEqualTo("1");
  }

  private List<String> proxyList(String path) throws Exception {
    return names(Wire.read(wire.send("GET", PROXY + "artifacts?path=" + path, null)));
  }

  private static List<String> names(JsonNode listed) {
    return listed
        .get("files")
        .valueStream()
        .map(
            f ->
                f.get("path").asString()
                    + (f.get("is_dir").asBoolean() ? "/" : " " + f.get("file_size").asLong()))
        .toList();
  }

  @Test
  void removesFilesAndFolders() throws Exception {
    put(root + "/m/a", "1");
    put(root + "/m/b", "1");
    put(root + "/c", "1");
    Wire.read(wire.send("DELETE", PROXY + "artifacts/" + root + "/m", null));
    assertThat(proxyList(root)).containsExactly("c 1");
    Wire.read(wire.send("DELETE", PROXY + "artifacts/" + root + "/", "{}"));
    assertThat(proxyList(root)).isEmpty();
    assertThat(Wire.error(get(root + "/c", null), 404).get("error_code").asString())
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
  }

  @Test
  void refusesEveryPathThatLeavesItsRun() throws Exception {
    put(root + "/a", "canary");
    for (String path :
        List.of(
            "../x",
            "..%2fx",
            "%2e%2e/x",
            "%2e%2e%2fx",
            "%252e%252e%252fx",
            "%25252e%25252e/x",
            "..%5cx",
            "..%255cx",
            "%2fetc%2fpasswd",
            "a%00b",
            "C:%5cx",
            "C:/x",
            "file:%2f%2f%2fetc",
            "http://x/y",
            "a%23/../b",
            "a/./b",
            "a//b",
            "%e2%80%aea",
            "a%0d%0ab",
            "%ff%fe",
            "a/..",
            "..")) {
      for (String method : List.of("GET", "PUT", "DELETE"))
        assertThat(refusal(wire.send(method, PROXY + "artifacts/" + root + "/" + path, null)))
            .as(method + " " + path)
            .isEqualTo("INVALID_PARAMETER_VALUE");
      String list = path.replace("%", "%25").replace("//", "%2f%2f");
      assertThat(refusal(wire.send("GET", PROXY + "artifacts?path=" + root + "/" + list, null)))
          .as("list " + path)
          .isEqualTo("INVALID_PARAMETER_VALUE");
    }
    assertThat(proxyList(root)).containsExactly("a 6");
  }

  private static String refusal(MockHttpServletResponse response) throws Exception {
    return Wire.error(response, 400).get("error_code").asString();
  }

  @Test
  void aPathBelongsToTheRunItNames() throws Exception {
    String other = stage.experiment();
    for (String path :
        List.of(
            other + "/" + run + "/artifacts/a",
            "a",
            run + "/artifacts/a",
            other + "/0123456789abcdef0123456789abcdef/artifacts/a",
            root.replace("/artifacts", "/secrets") + "/a")) {
      MockHttpServletResponse refused =
          wire.send(wire.begin("PUT", PROXY + "artifacts/" + path).content("x"));
      assertThat(Wire.error(refused, 404).get("error_code").asString())
          .as(path)
          .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    }
  }

  @Test
  void saysThatItTakesNoMultipartUploads() throws Exception {
    JsonNode refused = Wire.error(wire.send("POST", PROXY + "mpu/create/" + root, "{}"), 501);
    assertThat(refused.get("message").asString())
        .startsWith("Multipart upload is not supported for the current artifact repository");
    Wire.error(wire.send("GET", PROXY + "presigned/" + root + "/a", null), 501);
  }

  private void put(String path, String content) throws Exception {
    var request = wire.begin("PUT", PROXY + "artifacts/" + path);
    request.contentType("text/html").content(content.getBytes(StandardCharsets.UTF_8));
    Wire.read(wire.send(request));
  }

  private MockHttpServletResponse get(String path, String range) throws Exception {
    var request = wire.begin("GET", PROXY + "artifacts/" + path);
    if (range != null) request.header(HttpHeaders.RANGE, range);
    return wire.send(request);
  }
}
