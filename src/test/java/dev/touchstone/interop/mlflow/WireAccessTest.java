package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.account.Viewer;
import dev.touchstone.experiment.Experiments;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every route, for one who may not see the run, one who may only read, and a reading token. */
@DatabaseTest
class WireAccessTest {
  /** Of the registry and logged models, which have a table of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "mlflow/registered-models",
          "mlflow/model-versions",
          "mlflow/logged-models",
          "mlflow/runs/outputs");

  /**
   * What each route is asked; E, R, X and N stand for an experiment, a run, both and a new name.
   */
  private static final Map<String, String> ROWS =
      Map.ofEntries(
          Map.entry("GET mlflow/server-info", ""),
          Map.entry("POST mlflow/experiments/create", "{'name':'N'}"),
          Map.entry("GET mlflow/experiments/get", "?experiment_id=E"),
          Map.entry("GET mlflow/experiments/get-by-name", "?experiment_name=T"),
          Map.entry("POST mlflow/experiments/update", "{'experiment_id':'E','new_name':'N'}"),
          Map.entry("POST mlflow/experiments/delete", "{'experiment_id':'E'}"),
          Map.entry("POST mlflow/experiments/restore", "{'experiment_id':'E'}"),
          Map.entry(
              "POST mlflow/experiments/set-experiment-tag",
              "{'experiment_id':'E','key':'a','value':'b'}"),
          Map.entry(
              "POST mlflow/experiments/delete-experiment-tag", "{'experiment_id':'E','key':'a'}"),
          Map.entry("POST mlflow/experiments/search", "{}"),
          Map.entry("GET mlflow/experiments/search", ""),
          Map.entry("POST mlflow/experiments/search-datasets", "{'experiment_ids':['E']}"),
          Map.entry("POST mlflow/runs/search", "{'experiment_ids':['E']}"),
          Map.entry("POST mlflow/runs/create", "{'experiment_id':'E'}"),
          Map.entry("GET mlflow/runs/get", "?run_id=R"),
          Map.entry("POST mlflow/runs/update", "{'run_id':'R'}"),
          Map.entry("POST mlflow/runs/delete", "{'run_id':'R'}"),
          Map.entry("POST mlflow/runs/restore", "{'run_id':'R'}"),
          Map.entry("POST mlflow/runs/delete-tag", "{'run_id':'R','key':'a'}"),
          Map.entry("POST mlflow/runs/set-tag", "{'run_id':'R','key':'a','value':'b'}"),
          Map.entry(
              "POST mlflow/runs/log-batch", "{'run_id':'R','params':[{'key':'a','value':'b'}]}"),
          Map.entry(
              "POST mlflow/runs/log-metric", "{'run_id':'R','key':'a','value':1,'timestamp':1}"),
          Map.entry("POST mlflow/runs/log-parameter", "{'run_id':'R','key':'a','value':'b'}"),
          Map.entry("POST mlflow/runs/log-inputs", "{'run_id':'R','datasets':[]}"),
          Map.entry(
              "POST mlflow/runs/log-model",
              "{'run_id':'R','model_json':'{\\\"artifact_path\\\":1,\\\"flavors\\\":1,\\\"utc_time_created\\\":1,\\\"run_id\\\":1}'}"),
          Map.entry("GET mlflow/metrics/get-history", "?run_id=R&metric_key=m"),
          Map.entry("GET mlflow/metrics/get-history-bulk", "?run_id=R&metric_key=m"),
          Map.entry("GET mlflow/metrics/get-history-bulk-interval", "?run_ids=R&metric_key=m"),
          Map.entry("GET mlflow/artifacts/list", "?run_id=R"),
          Map.entry("GET get-artifact", "?run_id=R&path=a"),
          Map.entry("GET mlflow-artifacts/artifacts", "?path=X"),
          Map.entry("GET mlflow-artifacts/artifacts/{*path}", "/X/a"),
          Map.entry("PUT mlflow-artifacts/artifacts/{*path}", "/X/b"),
          Map.entry("DELETE mlflow-artifacts/artifacts/{*path}", "/X/a"),
          Map.entry("POST mlflow-artifacts/mpu/{*path}", "/X/a"),
          Map.entry("GET mlflow-artifacts/presigned/{*path}", "/X/a"),
          Map.entry("POST mlflow-artifacts/presigned/{*path}", "/X/a"));

  private static final String DATASET =
      "{'run_id':'R','datasets':[{'dataset':{'name':'n','digest':'d','source_type':'s','source':'{}'}}]}"
          .replace('\'', '"');

  private static final Set<String> ABOUT_NOTHING =
      Set.of(
          "mlflow/server-info",
          "mlflow/experiments/search",
          "mlflow/experiments/search-datasets",
          "mlflow/runs/search");

  @Autowired WebApplicationContext context;
  @Autowired RouteTable table;
  @Autowired Access access;
  @Autowired Experiments experiments;
  @Autowired TestPeople people;
  private Stage stage;
  private String experiment;
  private String title;
  private String run;

  @BeforeEach
  void set() throws Exception {
    stage = Stage.set(context);
    experiment = stage.experiment();
    run = stage.run(experiment);
    title =
        stage
            .member
            .get("experiments/get?experiment_id=" + experiment)
            .get("experiment")
            .get("name")
            .asString();
    send(
        stage.member,
        table.find("PUT", "mlflow-artifacts/artifacts/x").orElseThrow().route(),
        "/X/a");
  }

  @Test
  void everyRouteHasARow() {
    Set<String> without = new TreeSet<>();
    for (Route route : table.all())
      if (!ROWS.containsKey(key(route)) && ELSEWHERE.stream().noneMatch(route.path()::startsWith))
        without.add(key(route));
    assertThat(without).isEmpty();
  }

  @Test
  void whatIsHiddenIsAnsweredAsIfItWereNot() throws Exception {
    for (Route route : rows()) {
      if (ABOUT_NOTHING.contains(route.path())
          || key(route).equals("POST mlflow/experiments/create")) continue;
      MockHttpServletResponse hidden = send(stage.stranger, route, ROWS.get(key(route)));
      assertThat(hidden.getStatus()).as(key(route)).isIn(404, 501);
      assertThat(hidden.getContentAsString()).as(key(route)).doesNotContain("\"first\"");
    }
    assertThat(stage.stranger.post("experiments/search", "{}").toString())
        .doesNotContain(experiment);
    String runs = "{\"experiment_ids\":[\"" + experiment + "\"]}";
    assertThat(stage.member.post("runs/search", runs).toString()).contains(run);
    assertThat(stage.stranger.post("runs/search", runs).toString()).doesNotContain(run);
    stage.member.post("runs/log-inputs", DATASET.replace("R", run));
    assertThat(stage.member.post("experiments/search-datasets", runs).toString())
        .contains("\"name\":\"n\"");
    assertThat(stage.stranger.post("experiments/search-datasets", runs).get("dataset_summaries"))
        .isEmpty();
  }

  /** The same person with the same token, but the tracking URI names another namespace. */
  @Test
  void whatIsElsewhereIsAnsweredAsIfItWereNot() throws Exception {
    Wire own = new Wire.Wires(context).of(people.person("wire-mia"), "wire-mia", Scope.WRITE);
    for (Route route : rows()) {
      if (ABOUT_NOTHING.contains(route.path())
          || key(route).equals("POST mlflow/experiments/create")) continue;
      MockHttpServletResponse elsewhere = send(own, route, ROWS.get(key(route)));
      assertThat(elsewhere.getStatus()).as(key(route)).isIn(404, 501);
    }
    JsonNode kept = stage.member.get("runs/get?run_id=" + run).get("run").get("data");
    assertThat(kept.toString()).doesNotContain("\"key\":\"a\"");
    String here = "{\"experiment_ids\":[\"" + experiment + "\"]}";
    assertThat(own.post("runs/search", here).toString()).doesNotContain(run);
    assertThat(own.post("experiments/search-datasets", here).get("dataset_summaries")).isEmpty();
  }

  @Test
  void strangersPutNothingIntoATeam() throws Exception {
    assertThat(stage.stranger.refusal(403, "POST", "experiments/create", "{\"name\":\"mine\"}"))
        .isEqualTo("PERMISSION_DENIED");
  }

  @Test
  void aReadingTokenChangesNothingAndReadsAll() throws Exception {
    for (Route route : rows()) {
      MockHttpServletResponse answer = send(stage.readOnly, route, ROWS.get(key(route)));
      if (route.writes()) assertThat(answer.getStatus()).as(key(route)).isEqualTo(403);
      else assertThat(answer.getStatus()).as(key(route)).isIn(200, 501);
    }
  }

  @Test
  void whoMayOnlyLookChangesNothing() throws Exception {
    Viewer mia = people.person("wire-mia");
    UUID audience = experiments.byId(mia, HexId.parse(experiment).orElseThrow()).audience();
    access.changeVisibility(mia, audience, Visibility.EVERYONE);
    for (Route route : rows()) {
      MockHttpServletResponse answer = send(stage.reader, route, ROWS.get(key(route)));
      if (route.path().startsWith("mlflow-artifacts/mpu") || route.path().contains("presigned"))
        continue;
      if (key(route).contains("experiments/restore")) continue;
      assertThat(answer.getStatus()).as(key(route)).isEqualTo(route.writes() ? 403 : 200);
    }
  }

  private List<Route> rows() {
    return table.all().stream().filter(route -> ROWS.containsKey(key(route))).toList();
  }

  private MockHttpServletResponse send(Wire wire, Route route, String row) throws Exception {
    Map<String, String> words = new HashMap<>();
    words.put("N", "new " + UUID.randomUUID());
    words.put("T", title.replace(" ", "%20"));
    words.put("X", experiment + "/" + run + "/artifacts");
    words.put("E", experiment);
    words.put("R", run);
    String filled = row.replace('\'', '"');
    for (var word : words.entrySet())
      filled =
          filled.replaceAll(
              "(?<![A-Za-z0-9_])" + word.getKey() + "(?![A-Za-z0-9_])", word.getValue());
    String path = "api/2.0/" + route.path().replace("/{*path}", "");
    if (route.path().equals("get-artifact")) path = route.path();
    boolean body = filled.startsWith("{");
    return wire.send(route.method(), body ? path : path + filled, body ? filled : null);
  }

  private static String key(Route route) {
    return route.method() + " " + route.path();
  }
}
