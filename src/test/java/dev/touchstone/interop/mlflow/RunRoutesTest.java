package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Viewer;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class RunRoutesTest {
  @Autowired WebApplicationContext context;
  private Stage stage;
  private Wire wire;

  @BeforeEach
  void set() {
    stage = Stage.set(context);
    wire = stage.member;
  }

  @Test
  void beginsARunAndTellsItsWholeLife() throws Exception {
    String experiment = stage.experiment();
    JsonNode run =
        wire.post(
                "runs/create",
                "{\"experiment_id\":\"%s\",\"start_time\":\"1700000000123\",\"run_name\":\"n\",\"tags\":[{\"key\":\"mlflow.source.name\",\"value\":\"t.py\"}]}"
                    .formatted(experiment))
            .get("run");
    JsonNode info = run.get("info");
    String id = info.get("run_id").asString();
    assertThat(info.get("run_uuid")).isEqualTo(info.get("run_id"));
    assertThat(info.get("status").asString()).isEqualTo("RUNNING");
    assertThat(info.get("start_time").asLong()).isEqualTo(1700000000123L);
    assertThat(info.get("artifact_uri").asString())
        .isEqualTo("mlflow-artifacts:/%s/%s/artifacts".formatted(experiment, id));
    assertThat(run.get("data").get("tags").toString()).contains("mlflow.runName", "t.py");
    JsonNode updated =
        wire.post(
                "runs/update",
                "{\"run_id\":\"%s\",\"status\":\"FINISHED\",\"end_time\":1700000001000,\"run_name\":\"m\"}"
                    .formatted(id))
            .get("run_info");
    assertThat(updated.get("status").asString()).isEqualTo("FINISHED");
    assertThat(updated.get("end_time").asLong()).isEqualTo(1700000001000L);
    assertThat(updated.get("run_name").asString()).isEqualTo("m");
    assertThat(
            wire.get("runs/get?run_uuid=" + id).get("run").get("info").get("run_name").asString())
        .isEqualTo("m");
  }

  @Test
  void settingTheNameTagNamesTheRun() throws Exception {
    String id = stage.run();
    wire.post(
        "runs/set-tag",
        "{\"run_id\":\"%s\",\"key\":\"mlflow.runName\",\"value\":\"other\"}".formatted(id));
    assertThat(wire.get("runs/get?run_id=" + id).get("run").get("info").get("run_name").asString())
        .isEqualTo("other");
    assertThat(
            wire.message(
                400,
                "POST",
                "runs/create",
                "{\"run_name\":\"a\",\"tags\":[{\"key\":\"mlflow.runName\",\"value\":\"b\"}]}"))
        .startsWith("Both 'run_name' argument and 'mlflow.runName' tag are specified");
  }

  @Test
  void notesTheClientOfARunWithoutTellingPrograms() throws Exception {
    String body = "{\"experiment_id\":\"%s\"}".formatted(stage.experiment());
    JsonNode run =
        Wire.read(
                stage.member.send(
                    wire.begin("POST", Wire.api("runs/create"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .header("User-Agent", "mlflow-python-client/3.17.0")))
            .get("run");
    assertThat(run.toString()).doesNotContain("mlflow-python-client");
    UUID id = HexId.parse(run.get("info").get("run_id").asString()).orElseThrow();
    Viewer mia = context.getBean(TestPeople.class).person("wire-mia");
    assertThat(context.getBean(Runs.class).tags(mia, id))
        .containsEntry(Clients.TAG, "mlflow-python-client/3.17.0");
  }

  /** PostgreSQL keeps no text with the character NUL, H2 does. */
  @Test
  void theCharacterNulIsNoFailureOfTheServer() throws Exception {
    String body =
        "{\"run_id\":\"%s\",\"key\":\"a\",\"value\":\"x\\u0000y\"}".formatted(stage.run());
    for (String route : List.of("runs/log-parameter", "runs/set-tag"))
      assertThat(wire.send("POST", Wire.api(route), body).getStatus()).isIn(200, 400);
  }

  @Test
  void theBinTakesARunAndGivesItBack() throws Exception {
    String id = stage.run();
    String body = "{\"run_id\":\"%s\"}".formatted(id);
    wire.post("runs/delete", body);
    assertThat(
            wire.get("runs/get?run_id=" + id)
                .get("run")
                .get("info")
                .get("lifecycle_stage")
                .asString())
        .isEqualTo("deleted");
    String state =
        "The run %s must be in the 'active' state. Current state is deleted.".formatted(id);
    assertThat(
            wire.message(
                400,
                "POST",
                "runs/log-metric",
                "{\"run_id\":\"%s\",\"key\":\"a\",\"value\":1,\"timestamp\":1}".formatted(id)))
        .isEqualTo(state);
    assertThat(wire.message(400, "POST", "runs/update", body)).isEqualTo(state);
    assertThat(
            wire.message(
                400, "POST", "runs/delete-tag", "{\"run_id\":\"%s\",\"key\":\"a\"}".formatted(id)))
        .isEqualTo(state);
    wire.post("runs/restore", body);
    wire.post("runs/update", body);
  }

  @Test
  void tagsComeAndGo() throws Exception {
    String id = stage.run();
    wire.post("runs/set-tag", "{\"run_id\":\"%s\",\"key\":\"k\",\"value\":\"v\"}".formatted(id));
    wire.post("runs/delete-tag", "{\"run_id\":\"%s\",\"key\":\"k\"}".formatted(id));
    assertThat(
            wire.message(
                404, "POST", "runs/delete-tag", "{\"run_id\":\"%s\",\"key\":\"k\"}".formatted(id)))
        .isEqualTo("No tag with name: k in run with id " + id);
  }

  @Test
  void keepsWhatARunSaysItReads() throws Exception {
    String id = stage.run();
    wire.post(
        "runs/log-inputs",
        "{\"run_id\":\"%s\",\"datasets\":[{\"tags\":[{\"key\":\"mlflow.data.context\",\"value\":\"training\"}],\"dataset\":{\"name\":\"iris\",\"digest\":\"abc\",\"source_type\":\"local\",\"source\":\"{}\",\"schema\":\"s\"}}]}"
            .formatted(id));
    JsonNode input =
        wire.get("runs/get?run_id=" + id).get("run").get("inputs").get("dataset_inputs").get(0);
    assertThat(input.get("dataset").get("digest").asString()).isEqualTo("abc");
    assertThat(input.get("tags").get(0).get("value").asString()).isEqualTo("training");
    assertThat(
            wire.refusal(
                400,
                "POST",
                "runs/log-inputs",
                "{\"run_id\":\"%s\",\"datasets\":[{}]}".formatted(id)))
        .isEqualTo("INVALID_PARAMETER_VALUE");
    assertThat(
            wire.refusal(
                400,
                "POST",
                "runs/log-inputs",
                "{\"run_id\":\"%s\",\"datasets\":[{\"dataset\":{\"name\":\"n\",\"digest\":\"%s\",\"source_type\":\"a\",\"source\":\"b\"}}]}"
                    .formatted(id, "d".repeat(37))))
        .isEqualTo("INVALID_PARAMETER_VALUE");
  }

  @Test
  void keepsNoDatasetOfARequestThatNamesAModelThatIsNotThere() throws Exception {
    String id = stage.run();
    String body =
        "{\"run_id\":\"%s\",\"datasets\":[{\"dataset\":{\"name\":\"d\",\"digest\":\"g\",\"source_type\":\"s\",\"source\":\"x\"}}],\"models\":[{\"model_id\":\"m-%s\"}]}"
            .formatted(id, "0".repeat(32));
    wire.refusal(404, "POST", "runs/log-inputs", body);
    assertThat(wire.get("runs/get?run_id=" + id).toString()).doesNotContain("\"digest\"");
  }

  @Test
  void findsTheDatasetsThatRunsOfExperimentsRead() throws Exception {
    String experiment = stage.experiment();
    for (String context : List.of("training", "training", "testing")) {
      String tags = "[{\"key\":\"mlflow.data.context\",\"value\":\"%s\"}]".formatted(context);
      declare(stage.run(experiment), "iris", tags);
    }
    declare(stage.run(experiment), "bare", "[]");
    String body = "{\"experiment_ids\":[\"%s\",\"987654321\"]}".formatted(experiment);
    assertThat(wire.post("experiments/search-datasets", body).get("dataset_summaries").toString())
        .isEqualTo(
            "[{'experiment_id':'E','name':'bare','digest':'abc'},{'experiment_id':'E','name':'iris','digest':'abc','context':'testing'},{'experiment_id':'E','name':'iris','digest':'abc','context':'training'}]"
                .replace('\'', '"')
                .replace("E", experiment));
    assertThat(wire.message(400, "POST", "experiments/search-datasets", "{}"))
        .isEqualTo("SearchDatasets request must specify at least one experiment_id.");
    String many = "\"0\",".repeat(20) + "\"0\"";
    assertThat(
            wire.message(
                400,
                "POST",
                "experiments/search-datasets",
                "{\"experiment_ids\":[%s]}".formatted(many)))
        .startsWith("SearchDatasets request cannot specify more than 20 experiment_ids.");
  }

  private void declare(String run, String name, String tags) throws Exception {
    wire.post(
        "runs/log-inputs",
        "{\"run_id\":\"%s\",\"datasets\":[{\"tags\":%s,\"dataset\":{\"name\":\"%s\",\"digest\":\"abc\",\"source_type\":\"local\",\"source\":\"{}\"}}]}"
            .formatted(run, tags, name));
  }

  @Test
  void aTagThatIsNoHistoryOfModelsIsNoFailureOfTheServer() throws Exception {
    String id = stage.run();
    String set = "{\"run_id\":\"%s\",\"key\":\"mlflow.log-model.history\",\"value\":\"%s\"}";
    String model =
        "{\\\"artifact_path\\\":1,\\\"flavors\\\":1,\\\"utc_time_created\\\":1,\\\"run_id\\\":1}";
    for (String odd : List.of("{}", "7", "[", "")) {
      wire.post("runs/set-tag", set.formatted(id, odd));
      assertThat(
              wire.refusal(
                  400,
                  "POST",
                  "runs/log-model",
                  "{\"run_id\":\"%s\",\"model_json\":\"%s\"}".formatted(id, model)))
          .as(odd)
          .isEqualTo("INVALID_PARAMETER_VALUE");
    }
  }

  @Test
  void rememberWhatOldClientsTellOfModels() throws Exception {
    String id = stage.run();
    String model =
        "{\\\"artifact_path\\\":\\\"m\\\",\\\"flavors\\\":{},\\\"utc_time_created\\\":\\\"x\\\",\\\"run_id\\\":\\\"y\\\"}";
    wire.post("runs/log-model", "{\"run_id\":\"%s\",\"model_json\":\"%s\"}".formatted(id, model));
    assertThat(wire.get("runs/get?run_id=" + id).toString()).contains("mlflow.log-model.history");
    assertThat(
            wire.message(
                400,
                "POST",
                "runs/log-model",
                "{\"run_id\":\"%s\",\"model_json\":\"{}\"}".formatted(id)))
        .startsWith("Model json is missing mandatory fields");
    assertThat(
            wire.message(
                400,
                "POST",
                "runs/log-model",
                "{\"run_id\":\"%s\",\"model_json\":\"{\"}".formatted(id)))
        .startsWith("Malformed model info.");
  }

  @Test
  void aMistakeIsNeverTheServersFailure() throws Exception {
    String id = stage.run();
    for (String body :
        List.of(
            "{\"run_id\":\"%s\",\"status\":\"SLEEPING\"}".formatted(id),
            "{\"run_id\":\"%s\",\"status\":[]}".formatted(id),
            "{\"run_id\":\"%s\",\"end_time\":9223372036854775807}".formatted(id),
            "{\"run_id\":\"%s\",\"end_time\":1e300}".formatted(id),
            "{\"run_id\":\"%s\",\"end_time\":\"soon\"}".formatted(id),
            "{\"run_id\":\"%s\",\"run_name\":\"%s\"}".formatted(id, "n".repeat(251)),
            "{\"run_id\":{\"a\":1}}"))
      assertThat(wire.refusal(400, "POST", "runs/update", body))
          .isEqualTo("INVALID_PARAMETER_VALUE");
    for (String odd : List.of("x", "00000000000000000000000000000000", "%27%20OR%201=1", "..%2f"))
      assertThat(wire.message(404, "GET", "runs/get?run_id=" + odd, null))
          .startsWith("Run with id=");
    assertThat(wire.refusal(400, "POST", "runs/create", "[".repeat(2000))).isEqualTo("BAD_REQUEST");
  }
}
