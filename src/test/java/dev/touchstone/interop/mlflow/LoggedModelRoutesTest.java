package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Tokens.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class LoggedModelRoutesTest {
  @Autowired WebApplicationContext context;
  @Autowired TestPeople people;
  private Wire ada;
  private Wire stranger;
  private String experiment;
  private String run;
  private String model;

  @BeforeEach
  void dial() throws Exception {
    Wire.Wires wires = new Wire.Wires(context);
    ada = wires.of(people.person("logged-ada"), "logged-ada", Scope.WRITE);
    stranger = wires.of(people.person("logged-eve"), "logged-ada", Scope.WRITE);
    experiment =
        ada.post("experiments/create", json("{'name':'e %s'}", UUID.randomUUID()))
            .get("experiment_id")
            .asString();
    run =
        ada.post("runs/create", json("{'experiment_id':'%s'}", experiment))
            .get("run")
            .get("info")
            .get("run_id")
            .asString();
    model = create("net").get("info").get("model_id").asString();
  }

  @Test
  void isMadeFilledAndFinished() throws Exception {
    JsonNode made = create("other");
    assertThat(made.get("info").get("status").asString()).isEqualTo("LOGGED_MODEL_PENDING");
    assertThat(made.get("info").get("source_run_id").asString()).isEqualTo(run);
    assertThat(made.get("info").get("artifact_uri").asString())
        .isEqualTo(
            "mlflow-artifacts:/%s/models/%s/artifacts"
                .formatted(experiment, made.get("info").get("model_id").asString()));
    ada.post(path("/params"), json("{'params':[{'key':'lr','value':'0.1'}]}"));
    send("PATCH", path("/tags"), json("{'tags':[{'key':'a','value':'b'}]}"));
    send("PATCH", path(""), json("{'status':'LOGGED_MODEL_READY'}"));
    JsonNode read = get();
    assertThat(read.get("info").get("status").asString()).isEqualTo("LOGGED_MODEL_READY");
    assertThat(read.get("data").get("params").toString())
        .isEqualTo("[{\"key\":\"lr\",\"value\":\"0.1\"}]");
    send("DELETE", path("/tags/a"), null);
    assertThat(get().get("info").get("tags")).isEmpty();
    assertThat(ada.refusal(404, "DELETE", path("/tags/a"), null))
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    assertThat(ada.refusal(400, "PATCH", path(""), json("{'status':'DONE'}")))
        .isEqualTo("INVALID_PARAMETER_VALUE");
  }

  @Test
  void refusesWhatCannotBe() throws Exception {
    assertThat(ada.refusal(400, "POST", "logged-models", body("a/b")))
        .isEqualTo("INVALID_PARAMETER_VALUE");
    assertThat(ada.refusal(404, "POST", "logged-models", json("{'experiment_id':'77'}")))
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    assertThat(ada.message(404, "GET", "logged-models/m-" + "0".repeat(32), null))
        .isEqualTo("Logged model with ID 'm-%s' not found.".formatted("0".repeat(32)));
    ada.post(path("/params"), json("{'params':[{'key':'lr','value':'0.1'}]}"));
    String other = json("{'params':[{'key':'lr','value':'0.2'}]}");
    assertThat(ada.refusal(400, "POST", path("/params"), other))
        .isEqualTo("INVALID_PARAMETER_VALUE");
  }

  @Test
  void metricsOfARunThatNameAModelAreKeptWithIt() throws Exception {
    ada.post(
        "runs/log-batch",
        json(
            "{'run_id':'%s','metrics':[{'key':'auc','value':0.9,'timestamp':5,'step':1,'model_id':'%s','dataset_name':'test','dataset_digest':'abc'},{'key':'loss','value':1,'timestamp':5,'step':1}]}",
            run, model));
    JsonNode metrics = get().get("data").get("metrics");
    assertThat(metrics).hasSize(1);
    assertThat(metrics.get(0).get("run_id").asString()).isEqualTo(run);
    assertThat(metrics.get(0).get("dataset_name").asString()).isEqualTo("test");
    assertThat(search("'filter':'metrics.auc > 0.8','datasets':[{'dataset_name':'test'}]"))
        .isEqualTo(1);
    assertThat(search("'filter':'metrics.auc > 0.8','datasets':[{'dataset_name':'train'}]"))
        .isZero();
    assertThat(search("'order_by':[{'field_name':'metrics.auc','ascending':false}]")).isEqualTo(1);
  }

  @Test
  void theRunSaysWhatItReadAndMade() throws Exception {
    ada.post(
        "runs/outputs", json("{'run_id':'%s','models':[{'model_id':'%s','step':3}]}", run, model));
    ada.post("runs/log-inputs", json("{'run_id':'%s','models':[{'model_id':'%s'}]}", run, model));
    JsonNode read = ada.get("runs/get?run_id=" + run).get("run");
    assertThat(read.get("outputs").get("model_outputs").toString())
        .isEqualTo("[{\"model_id\":\"%s\",\"step\":3}]".formatted(model));
    assertThat(read.get("inputs").get("model_inputs").toString())
        .isEqualTo("[{\"model_id\":\"%s\"}]".formatted(model));
    assertThat(
            ada.refusal(
                404,
                "POST",
                "runs/outputs",
                json("{'run_id':'%s','models':[{'model_id':'m-none'}]}", run)))
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
  }

  @Test
  void filesGoThroughTheProxyAndAreListed() throws Exception {
    String root =
        "api/2.0/mlflow-artifacts/artifacts/" + experiment + "/models/" + model + "/artifacts/";
    var put = ada.begin("PUT", root + "data/model.pkl").content(new byte[] {1, 2, 3});
    assertThat(ada.send(put).getStatus()).isEqualTo(200);
    assertThat(ada.send("GET", root + "data/model.pkl", null).getContentAsByteArray())
        .containsExactly(1, 2, 3);
    JsonNode top = ada.get(path("/artifacts/directories"));
    assertThat(top.get("files").toString()).isEqualTo("[{\"path\":\"data\",\"is_dir\":true}]");
    JsonNode below = ada.get(path("/artifacts/directories?artifact_directory_path=data"));
    assertThat(below.get("files").get(0).get("path").asString()).isEqualTo("data/model.pkl");
    assertThat(stranger.send("GET", root + "data/model.pkl", null).getStatus()).isEqualTo(404);
    var climbing = ada.begin("PUT", root + "..%2fx").content(new byte[] {1});
    assertThat(ada.send(climbing).getStatus()).isEqualTo(400);
  }

  @Test
  void aVersionMadeFromItDownloadsItsFiles() throws Exception {
    String name = "reg " + UUID.randomUUID();
    ada.post("registered-models/create", json("{'name':'%s'}", name));
    JsonNode version =
        ada.post(
                "model-versions/create",
                json("{'name':'%s','source':'models:/%s','model_id':'%s'}", name, model, model))
            .get("model_version");
    assertThat(version.get("run_id").asString()).isEqualTo(run);
    assertThat(version.get("source").asString()).isEqualTo("models:/" + model);
    JsonNode folder =
        ada.post(
                "model-versions/create",
                json("{'name':'%s','source':'runs:/%s/some/model','run_id':'%s'}", name, run, run))
            .get("model_version");
    assertThat(folder.get("source").asString())
        .isEqualTo("mlflow-artifacts:/%s/%s/artifacts/some/model".formatted(experiment, run));
  }

  @Test
  void aDeletedModelIsFoundOnlyByWhoAsksForIt() throws Exception {
    send("DELETE", path(""), json("{'model_id':'%s'}", model));
    assertThat(ada.refusal(404, "GET", path(""), null)).isEqualTo("RESOURCE_DOES_NOT_EXIST");
    assertThat(ada.get(path("?allow_deleted=true")).has("model")).isTrue();
    assertThat(search("'filter':''")).isZero();
  }

  @Test
  void forAStrangerNothingIsThere() throws Exception {
    for (String below : List.of("", "/artifacts/directories", "?allow_deleted=true"))
      assertThat(stranger.refusal(404, "GET", path(below), null))
          .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    for (String change : List.of("PATCH", "DELETE"))
      assertThat(stranger.refusal(404, change, path(""), json("{'status':'LOGGED_MODEL_READY'}")))
          .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    assertThat(stranger.refusal(404, "POST", path("/params"), "{}"))
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    assertThat(stranger.refusal(404, "PATCH", path("/tags"), "{}"))
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    JsonNode found =
        stranger.post("logged-models/search", json("{'experiment_ids':['%s']}", experiment));
    assertThat(found.get("models")).isEmpty();
  }

  private JsonNode create(String name) throws Exception {
    return ada.post("logged-models", body(name)).get("model");
  }

  private String body(String name) {
    return json("{'experiment_id':'%s','name':'%s','source_run_id':'%s'}", experiment, name, run);
  }

  private int search(String more) throws Exception {
    String body = json("{'experiment_ids':['%s'],%s}", experiment, more);
    return ada.post("logged-models/search", body).get("models").size();
  }

  private JsonNode get() throws Exception {
    return ada.get(path("")).get("model");
  }

  private String path(String below) {
    return "logged-models/" + model + below;
  }

  private void send(String method, String path, String body) throws Exception {
    Wire.read(ada.send(method, Wire.api(path), body));
  }

  private static String json(String body, Object... values) {
    return body.formatted(values).replace('\'', '"');
  }
}
