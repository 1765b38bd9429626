package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class ExperimentRoutesTest {
  @Autowired WebApplicationContext context;
  private Stage stage;
  private Wire wire;

  @BeforeEach
  void set() {
    stage = Stage.set(context);
    wire = stage.member;
  }

  @Test
  void makesAnExperimentOnceAndFindsItByNameAndId() throws Exception {
    String name = "Straße & Co " + UUID.randomUUID();
    String body =
        "{\"name\":\"%s\",\"tags\":[{\"key\":\"team\",\"value\":\"x\"}],\"unknown\":1}"
            .formatted(name);
    String id = wire.post("experiments/create", body).get("experiment_id").asString();
    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(wire.refusal(400, "POST", "experiments/create", body))
        .isEqualTo("RESOURCE_ALREADY_EXISTS");
    JsonNode got = wire.get("experiments/get?experiment_id=" + id).get("experiment");
    assertThat(got.get("name").asString()).isEqualTo(name);
    assertThat(got.get("artifact_location").asString()).isEqualTo("mlflow-artifacts:/" + id);
    assertThat(got.get("tags").get(0).get("value").asString()).isEqualTo("x");
    assertThat(byName(name).get("experiment_id").asString()).isEqualTo(id);
  }

  private JsonNode byName(String name) throws Exception {
    String encoded =
        java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8)
            .replace("+", "%20");
    return wire.get("experiments/get-by-name?experiment_name=" + encoded).get("experiment");
  }

  @Test
  void anExperimentZeroIsAlwaysThere() throws Exception {
    JsonNode standard = wire.get("experiments/get?experiment_id=0").get("experiment");
    assertThat(standard.get("name").asString()).isEqualTo("Default");
  }

  @Test
  void theBinTakesAndGivesBack() throws Exception {
    String id = stage.experiment();
    String body = "{\"experiment_id\":\"%s\"}".formatted(id);
    wire.post("experiments/delete", body);
    assertThat(
            wire.get("experiments/get?experiment_id=" + id)
                .get("experiment")
                .get("lifecycle_stage")
                .asString())
        .isEqualTo("deleted");
    assertThat(wire.refusal(404, "POST", "experiments/delete", body))
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
    assertThat(wire.message(400, "POST", "runs/create", body))
        .contains("must be in the 'active' state. Current state is deleted.");
    assertThat(
            wire.refusal(
                400,
                "POST",
                "experiments/update",
                "{\"experiment_id\":\"%s\",\"new_name\":\"x\"}".formatted(id)))
        .isEqualTo("INVALID_PARAMETER_VALUE");
    wire.post("experiments/restore", body);
    assertThat(wire.refusal(404, "POST", "experiments/restore", body))
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
  }

  @Test
  void theBinTakesTheRunsAlongAndGivesThemBack() throws Exception {
    String id = stage.experiment();
    String kept = stage.run(id);
    String alone = stage.run(id);
    String before = stage.run(id);
    wire.post("runs/delete", "{\"run_id\":\"%s\"}".formatted(before));
    String body = "{\"experiment_id\":\"%s\"}".formatted(id);
    wire.post("experiments/delete", body);
    assertThat(stage(kept)).isEqualTo("deleted");
    assertThat(runs(id, "ACTIVE_ONLY")).doesNotContain(kept, before);
    assertThat(runs(id, "DELETED_ONLY")).contains(kept, before);
    wire.post("runs/restore", "{\"run_id\":\"%s\"}".formatted(alone));
    assertThat(stage(alone)).isEqualTo("active");
    wire.post("experiments/restore", body);
    assertThat(stage(kept)).isEqualTo("active");
    assertThat(stage(before)).isEqualTo("deleted");
    assertThat(runs(id, "ACTIVE_ONLY")).contains(kept).doesNotContain(before);
  }

  private String stage(String run) throws Exception {
    JsonNode info = wire.get("runs/get?run_id=" + run).get("run").get("info");
    return info.get("lifecycle_stage").asString();
  }

  private String runs(String experiment, String view) throws Exception {
    String body = "{\"experiment_ids\":[\"%s\"],\"run_view_type\":\"%s\"}";
    return wire.post("runs/search", body.formatted(experiment, view)).toString();
  }

  @Test
  void tagsAndRenames() throws Exception {
    String id = stage.experiment();
    String name = "renamed " + UUID.randomUUID();
    wire.post(
        "experiments/update", "{\"experiment_id\":\"%s\",\"new_name\":\"%s\"}".formatted(id, name));
    wire.post("experiments/set-experiment-tag", tag(id, "a b", "1"));
    JsonNode got = wire.get("experiments/get?experiment_id=" + id).get("experiment");
    assertThat(got.get("name").asString()).isEqualTo(name);
    assertThat(got.get("tags").toString()).isEqualTo("[{\"key\":\"a b\",\"value\":\"1\"}]");
    wire.post("experiments/delete-experiment-tag", tag(id, "a b", ""));
    assertThat(wire.message(404, "POST", "experiments/delete-experiment-tag", tag(id, "a b", "")))
        .isEqualTo("No tag with name: a b in experiment with id " + id);
    assertThat(wire.refusal(400, "POST", "experiments/set-experiment-tag", tag(id, "a!", "1")))
        .isEqualTo("INVALID_PARAMETER_VALUE");
    assertThat(wire.refusal(400, "POST", "experiments/set-experiment-tag", tag(id, "../a", "1")))
        .isEqualTo("INVALID_PARAMETER_VALUE");
  }

  private static String tag(String id, String key, String value) {
    return "{\"experiment_id\":\"%s\",\"key\":\"%s\",\"value\":\"%s\"}".formatted(id, key, value);
  }

  @Test
  void searchesByNameTagAndTimeInPages() throws Exception {
    String mark = "m" + UUID.randomUUID();
    for (String name : List.of("beta", "alpha", "gamma")) {
      String body = "{\"name\":\"%s %s\",\"tags\":[{\"key\":\"mark\",\"value\":\"%s\"}]}";
      wire.post("experiments/create", body.formatted(name, mark, mark));
    }
    assertThat(names("tags.mark = '" + mark + "'", "\"name ASC\"", mark))
        .containsExactly("alpha", "beta", "gamma");
    assertThat(names("name LIKE '%a " + mark + "' AND name ILIKE 'AL%'", "", mark))
        .containsExactly("alpha");
    assertThat(
            names(
                "attribute.name != 'x' AND tag.mark IN ('" + mark + "') AND creation_time > 0",
                "",
                mark))
        .containsExactly("gamma", "alpha", "beta");
    String first = search("tags.mark = '" + mark + "'", "\"name DESC\"", ",\"max_results\":2");
    JsonNode page = wire.post("experiments/search", first);
    assertThat(page.get("experiments")).hasSize(2);
    String token = page.get("next_page_token").asString();
    JsonNode rest =
        wire.post(
            "experiments/search",
            first.replace("\"max_results\"", "\"page_token\":\"" + token + "\",\"max_results\""));
    assertThat(rest.get("experiments")).hasSize(1);
    assertThat(rest.has("next_page_token")).isFalse();
  }

  private List<String> names(String filter, String order, String mark) throws Exception {
    JsonNode found = wire.post("experiments/search", search(filter, order, ""));
    return StreamSupport.stream(found.get("experiments").spliterator(), false)
        .map(each -> each.get("name").asString().replace(" " + mark, ""))
        .toList();
  }

  private static String search(String filter, String order, String more) {
    return "{\"filter\":\"%s\",\"order_by\":[%s],\"view_type\":\"ACTIVE_ONLY\"%s}"
        .formatted(filter, order, more);
  }

  @Test
  void saysWhatIsWrongWithASearch() throws Exception {
    for (String body :
        List.of(
            "{\"filter\":\"nonsense === 3\"}",
            "{\"filter\":\"name = 'x' OR name = 'y'\"}",
            "{\"order_by\":[\"metrics.x\"]}",
            "{\"page_token\":\"made up\"}",
            "{\"max_results\":0}",
            "{\"max_results\":50001}",
            "{\"max_results\":\"many\"}",
            "{\"order_by\":3}",
            "{\"view_type\":9}"))
      assertThat(wire.refusal(400, "POST", "experiments/search", body))
          .as(body)
          .isEqualTo("INVALID_PARAMETER_VALUE");
  }

  @Test
  void namesWhatIsMissing() throws Exception {
    assertThat(wire.message(400, "GET", "experiments/get", null))
        .startsWith("Missing value for required parameter 'experiment_id'.");
    assertThat(wire.message(400, "POST", "experiments/create", "{\"name\":5}"))
        .isEqualTo(
            "Invalid value 5 for parameter 'name' supplied:  Hint: Value was of type 'int'. See the API docs for more information about request parameters.");
    assertThat(
            wire.refusal(
                400, "POST", "experiments/create", "{\"name\":\"" + "x".repeat(501) + "\"}"))
        .isEqualTo("INVALID_PARAMETER_VALUE");
    assertThat(wire.refusal(400, "POST", "experiments/create", "{not json"))
        .isEqualTo("BAD_REQUEST");
    assertThat(wire.refusal(400, "POST", "experiments/create", "[1]")).isEqualTo("BAD_REQUEST");
    assertThat(wire.refusal(404, "GET", "experiments/get?experiment_id=77", null))
        .isEqualTo("RESOURCE_DOES_NOT_EXIST");
  }
}
