package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens.Scope;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class RegistryRoutesTest {
  @Autowired WebApplicationContext context;
  @Autowired TestPeople people;
  private Wire ada;
  private Wire reader;
  private Wire stranger;
  private String name;

  @BeforeEach
  void dial() throws Exception {
    Wire.Wires wires = new Wire.Wires(context);
    ada = wires.of(people.person("registry-ada"), "registry-ada", Scope.WRITE);
    reader = wires.of(people.person("registry-ada"), "registry-ada", Scope.READ);
    stranger = wires.of(people.person("registry-eve"), "registry-ada", Scope.WRITE);
    name = "churn " + UUID.randomUUID();
    ada.post("registered-models/create", json("{'name':'%s','tags':[{'key':'k','value':'v'}]}"));
  }

  @Test
  void saysThatANameIsTakenAsClientsExpectIt() throws Exception {
    String again = json("{'name':'%s'}");
    assertThat(ada.refusal(400, "POST", "registered-models/create", again))
        .isEqualTo("RESOURCE_ALREADY_EXISTS");
    assertThat(ada.message(400, "POST", "registered-models/create", again))
        .isEqualTo("Registered Model (name=%s) already exists.".formatted(name));
    assertThat(ada.refusal(400, "POST", "registered-models/create", "{\"name\":\"a/b\"}"))
        .isEqualTo("INVALID_PARAMETER_VALUE");
    assertThat(ada.message(400, "POST", "registered-models/create", "{}"))
        .startsWith("Missing value for required parameter 'name'.");
  }

  @Test
  void readsChangesAndDeletesAName() throws Exception {
    send("PATCH", "registered-models/update", "{'name':'%s','description':'why'}");
    ada.post("registered-models/set-tag", json("{'name':'%s','key':'use','value':'x'}"));
    send("DELETE", "registered-models/delete-tag", "{'name':'%s','key':'k'}");
    JsonNode model = ada.get("registered-models/get?name=" + encoded()).get("registered_model");
    assertThat(model.get("description").asString()).isEqualTo("why");
    assertThat(model.get("tags").toString()).isEqualTo("[{\"key\":\"use\",\"value\":\"x\"}]");
    ada.post("registered-models/rename", json("{'name':'%s','new_name':'%s 2'}", name, name));
    assertThat(ada.refusal(404, "GET", "registered-models/get?name=" + encoded(), null))
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    name = name + " 2";
    send("DELETE", "registered-models/delete", "{'name':'%s'}");
    assertThat(ada.message(404, "GET", "registered-models/get?name=" + encoded(), null))
        .isEqualTo("Registered Model with name=%s not found".formatted(name));
  }

  @Test
  void aVersionIsReadyAtOnceAndCanBeFoundByNumberStageAndAlias() throws Exception {
    JsonNode first = version("s3://bucket/one");
    version("s3://bucket/two");
    assertThat(first.get("status").asString()).isEqualTo("READY");
    assertThat(first.get("version").asString()).isEqualTo("1");
    assertThat(first.get("current_stage").asString()).isEqualTo("None");
    ada.post("registered-models/alias", json("{'name':'%s','alias':'champion','version':'1'}"));
    ada.post(
        "model-versions/transition-stage",
        json("{'name':'%s','version':'2','stage':'production','archive_existing_versions':true}"));
    assertThat(byAlias("champion").get("version").asString()).isEqualTo("1");
    assertThat(byAlias("latest").get("version").asString()).isEqualTo("2");
    assertThat(ada.refusal(400, "GET", aliasPath("none"), null))
        .isEqualTo("INVALID_PARAMETER_VALUE");
    assertThat(latest("{'name':'%s','stages':['Production']}")).containsExactly("2");
    assertThat(latest("{'name':'%s'}")).containsExactlyInAnyOrder("1", "2");
    assertThat(
            ada.refusal(
                400,
                "POST",
                "registered-models/get-latest-versions",
                json("{'name':'%s','stages':['Live']}")))
        .isEqualTo("INVALID_PARAMETER_VALUE");
    assertThat(uri("1")).isEqualTo("s3://bucket/one");
  }

  @Test
  void editsTagsAndDeletesVersions() throws Exception {
    version("s3://bucket/one");
    send("PATCH", "model-versions/update", "{'name':'%s','version':'1','description':'d'}");
    ada.post("model-versions/set-tag", json("{'name':'%s','version':'1','key':'a','value':'b'}"));
    JsonNode read = ada.get(versionPath("1")).get("model_version");
    assertThat(read.get("description").asString()).isEqualTo("d");
    assertThat(read.get("tags").toString()).contains("\"a\"");
    send("DELETE", "model-versions/delete-tag", "{'name':'%s','version':'1','key':'a'}");
    assertThat(ada.get(versionPath("1")).get("model_version").get("tags")).isEmpty();
    send("DELETE", "model-versions/delete", "{'name':'%s','version':'1'}");
    assertThat(ada.message(404, "GET", versionPath("1"), null))
        .isEqualTo("Model Version (name=%s, version=1) not found".formatted(name));
    assertThat(ada.message(400, "GET", versionPath("one"), null))
        .isEqualTo("Parameter 'version' must be an integer, got 'one'.");
  }

  @Test
  void searchesWithFiltersOrderAndTokens() throws Exception {
    for (int i = 0; i < 3; i++) version("s3://bucket/" + i);
    String filter = enc("name = '%s' AND tag.`mlflow.prompt.is_prompt` != 'true'".formatted(name));
    JsonNode models = ada.get("registered-models/search?filter=" + filter);
    assertThat(models.get("registered_models")).hasSize(1);
    assertThat(models.get("registered_models").get(0).get("latest_versions")).hasSize(1);
    String path =
        "model-versions/search?max_results=2&order_by=version_number%20ASC&filter="
            + enc("name='%s'".formatted(name));
    JsonNode page = ada.get(path);
    assertThat(numbers(page)).containsExactly("1", "2");
    JsonNode rest = ada.get(path + "&page_token=" + page.get("next_page_token").asString());
    assertThat(numbers(rest)).containsExactly("3");
    assertThat(rest.has("next_page_token")).isFalse();
    for (String wrong :
        List.of(
            "registered-models/search?max_results=1001",
            "registered-models/search?filter=" + enc("tags.x > 1"),
            "registered-models/search?order_by=size",
            "registered-models/search?page_token=made-up",
            "model-versions/search?max_results=0",
            "model-versions/search?max_results=200001"))
      assertThat(ada.refusal(400, "GET", wrong, null))
          .as(wrong)
          .isEqualTo("INVALID_PARAMETER_VALUE");
  }

  @Test
  void findsVersionsByTheSourceThatIsRead() throws Exception {
    String experiment =
        ada.post("experiments/create", json("{'name':'%s'}")).get("experiment_id").asString();
    String inIt = json("{'experiment_id':'%s','name':'net'}", experiment);
    String run = ada.post("runs/create", inIt).at("/run/info/run_id").asString();
    String logged = ada.post("logged-models", inIt).at("/model/info/model_id").asString();
    String ofRun = "mlflow-artifacts:/%s/%s/artifacts".formatted(experiment, run);
    for (String source : List.of("s3://b/model", ofRun, ofRun + "/model", "models:/" + logged)) {
      String body =
          source.startsWith("models:/")
              ? json("{'name':'%s','source':'%s','model_id':'%s'}", name, source, logged)
              : source(source, source.startsWith(ofRun) ? run : null);
      JsonNode made = ada.post("model-versions/create", body).get("model_version");
      assertThat(made.get("source").asString()).isEqualTo(source);
      assertThat(numbers(sourced("= '%s'".formatted(source))))
          .containsExactly(made.get("version").asString());
    }
    assertThat(numbers(sourced("LIKE '%/model'"))).containsExactlyInAnyOrder("1", "3");
    assertThat(numbers(sourced("LIKE '" + ofRun + "%'"))).containsExactlyInAnyOrder("2", "3");
    assertThat(numbers(sourced("!= '" + ofRun + "'"))).containsExactlyInAnyOrder("1", "3", "4");
  }

  private JsonNode sourced(String asked) throws Exception {
    String filter = "name = '%s' AND source_path %s".formatted(name, asked);
    return ada.get("model-versions/search?filter=" + enc(filter));
  }

  @Test
  void refusesSourcesThatAreNotOfTheRunNamed() throws Exception {
    String id = "0".repeat(32);
    for (String source :
        List.of(
            "model/path",
            "/etc/passwd",
            "file:///etc/passwd",
            "runs:/" + id + "/model",
            "mlflow-artifacts:/x/" + id + "/artifacts/model",
            "mlflow-artifacts://other/x/" + id + "/artifacts/model",
            "mlflow-artifacts:/a/../b",
            "mlflow-artifacts:/a/%252e%252e/b",
            "http://host/api/2.0/mlflow-artifacts/artifacts/x",
            "s3://bucket/../other",
            "models:/m-" + id))
      assertThat(ada.refusal(400, "POST", "model-versions/create", source(source, id)))
          .as(source)
          .isEqualTo("INVALID_PARAMETER_VALUE");
  }

  @Test
  void aVersionOfAnotherNameIsMadeFromTheSameFiles() throws Exception {
    version("s3://bucket/one");
    String first = name;
    name = "copy " + UUID.randomUUID();
    ada.post("registered-models/create", json("{'name':'%s'}"));
    version("models:/" + first + "/1");
    assertThat(uri("1")).isEqualTo("s3://bucket/one");
  }

  @Test
  void promptsAreNotKept() throws Exception {
    assertThat(
            ada.refusal(
                404,
                "POST",
                "registered-models/create",
                "{\"name\":\"p\",\"tags\":[{\"key\":\"mlflow.prompt.is_prompt\",\"value\":\"true\"}]}"))
        .isEqualTo("ENDPOINT_NOT_FOUND");
  }

  @Test
  void forAStrangerNothingIsThere() throws Exception {
    version("s3://bucket/one");
    for (String path :
        List.of("registered-models/get?name=" + encoded(), versionPath("1"), aliasPath("latest")))
      assertThat(stranger.refusal(404, "GET", path, null)).isEqualTo("RESOURCE_DOES_NOT_EXIST");
    assertThat(stranger.get("registered-models/search").get("registered_models")).isEmpty();
    assertThat(stranger.get("model-versions/search").get("model_versions")).isEmpty();
    for (String route : List.of("registered-models/delete", "model-versions/delete"))
      assertThat(stranger.refusal(404, "DELETE", route, json("{'name':'%s','version':'1'}")))
          .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    assertThat(stranger.refusal(403, "POST", "registered-models/create", "{\"name\":\"x\"}"))
        .isEqualTo("PERMISSION_DENIED");
  }

  @Test
  void aTokenThatMayOnlyReadChangesNothing() throws Exception {
    assertThat(reader.refusal(403, "POST", "registered-models/create", "{\"name\":\"x\"}"))
        .isEqualTo("PERMISSION_DENIED");
    assertThat(reader.refusal(403, "DELETE", "registered-models/delete", json("{'name':'%s'}")))
        .isEqualTo("PERMISSION_DENIED");
    assertThat(reader.get("registered-models/get?name=" + encoded()).has("registered_model"))
        .isTrue();
  }

  private JsonNode version(String source) throws Exception {
    return ada.post("model-versions/create", source(source, null)).get("model_version");
  }

  private String source(String source, String run) {
    return run == null
        ? json("{'name':'%s','source':'%s'}", name, source)
        : json("{'name':'%s','source':'%s','run_id':'%s'}", name, source, run);
  }

  private JsonNode byAlias(String alias) throws Exception {
    return ada.get(aliasPath(alias)).get("model_version");
  }

  private String aliasPath(String alias) {
    return "registered-models/alias?name=" + encoded() + "&alias=" + alias;
  }

  private String versionPath(String version) {
    return "model-versions/get?name=" + encoded() + "&version=" + version;
  }

  private String uri(String version) throws Exception {
    return ada.get("model-versions/get-download-uri?name=" + encoded() + "&version=" + version)
        .get("artifact_uri")
        .asString();
  }

  private List<String> latest(String body) throws Exception {
    return numbers(ada.post("registered-models/get-latest-versions", json(body)));
  }

  private static List<String> numbers(JsonNode page) {
    return StreamSupport.stream(page.get("model_versions").spliterator(), false)
        .map(version -> version.get("version").asString())
        .toList();
  }

  private void send(String method, String path, String body) throws Exception {
    Wire.read(ada.send(method, Wire.api(path), json(body)));
  }

  private String json(String body, Object... values) {
    return body.replace('\'', '"').formatted(values.length == 0 ? new Object[] {name} : values);
  }

  private String encoded() {
    return enc(name);
  }

  private static String enc(String text) {
    return org.springframework.web.util.UriUtils.encode(
        text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
