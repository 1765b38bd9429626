package dev.touchstone.leaderboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.Tokens.Scope;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.sheet.Bundles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RulesApiTest extends BenchmarkCalls {
  private static final MediaType YAML = MediaType.valueOf("application/yaml");

  @Test
  void makesWhatAYamlFileSays() throws Exception {
    var source = arena.address(ada, arena.source(ada, Visibility.PRIVATE));
    var name = "yaml-" + UUID.randomUUID().toString().substring(0, 8);
    var yaml =
        """
        namespace: ada
        name: %s
        title: Tell the colour
        dataset: %s@1
        target: colour
        metric: accuracy
        visibility: everyone
        split: {hidden: 40 %%, public: 0.25}
        timeZone: Europe/Berlin
        phases:
          - {name: Trial, start: 2026-01-01, end: 2095-06-01T23:59, perDay: 3}
          - {name: Final, start: 2095-06-02, end: 2095-07-01, show: blind, inTotal: 2}
        rules:
          perDay: 5
          inTotal: 50
          teamSize: 4
          finalPicks: 2
          externalData: no
          terms: Be kind.
        publicScores: exact
        baselines: yes
        """
            .formatted(name, source);
    var made = as(ada, post("/api/v1/benchmarks").contentType(YAML).content(yaml));
    assertThat(made.getContentAsString()).contains("ada/" + name);
    assertThat(made.getStatus()).isEqualTo(201);
    var rules = read(as(ada, get("/api/v1/benchmarks/ada/" + name + "/rules")));
    assertThat(rules.get("timeZone").asString()).isEqualTo("Europe/Berlin");
    assertThat(rules.get("phases").get(1).get("showing").asString()).isEqualTo("BLIND");
    assertThat(rules.get("phases").get(0).get("end").asString()).isEqualTo("2095-06-01T21:59:00Z");
    assertThat(rules.get("rules").get("externalData").asBoolean()).isFalse();
    assertThat(rules.get("left").get("today").asInt()).isEqualTo(3);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> board("ada/" + name).get("entries").size() == 1);
    var entry = board("ada/" + name).get("entries").get(0);
    assertThat(entry.get("entry").asString()).isEqualTo("Most frequent class");
    assertThat(entry.toString()).contains("BASELINE");
  }

  @Test
  void jsonSaysAllThatAYamlFileSays() throws Exception {
    var source = arena.address(ada, arena.source(ada, Visibility.PRIVATE));
    var name = "json-" + UUID.randomUUID().toString().substring(0, 8);
    var made =
        as(
            ada,
            creating(
                """
                {"namespace": "ada", "name": "%s", "title": "Tell the colour", "dataset": "%s@1",
                 "target": "colour", "metric": "accuracy", "visibility": "everyone",
                 "split": {"hidden": 0.4, "public": 0.25}, "timeZone": "Europe/Berlin",
                 "phases": [{"name": "Trial", "start": "2026-01-01", "end": "2095-06-01T23:59", "perDay": 3},
                            {"name": "Final", "start": "2095-06-02", "show": "blind", "inTotal": 2}],
                 "rules": {"perDay": 5, "finalPicks": 2, "externalData": false, "terms": "Be kind."},
                 "publicScores": "ladder", "baselines": true, "reviewers": []}
                """
                    .formatted(name, source)));
    assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
    var path = "/api/v1/benchmarks/ada/" + name;
    var rules = read(as(ada, get(path + "/rules")));
    assertThat(rules.get("phases").get(0).get("end").asString()).isEqualTo("2095-06-01T21:59:00Z");
    assertThat(rules.get("phases").get(1).get("showing").asString()).isEqualTo("BLIND");
    assertThat(rules.get("rules").get("externalData").asBoolean()).isFalse();
    assertThat(rules.get("rules").get("finalPicks").asInt()).isEqualTo(2);
    assertThat(read(as(ada, get(path + "/public-scores"))).get("mechanism").asString())
        .isEqualTo("LADDER");
    assertThat(read(made).get("privateRows").asInt()).isBetween(118, 122);
  }

  @Test
  void faultyJsonIsRefusedWithAllItsFaultsAndOldNamesGoOn() throws Exception {
    var faulty =
        as(ada, creating("{\"colour\": 1, \"rules\": {\"perDay\": \"many\"}, \"phases\": 3}"));
    assertThat(faulty.getStatus()).isEqualTo(422);
    assertThat(faulty.getContentAsString(StandardCharsets.UTF_8))
        .contains("“title” is missing", "“colour” is not known here", "perDay", "“phases”");
    assertThat(as(ada, creating("[1]")).getStatus()).isEqualTo(400);
    var twice = "{\"testShare\": 0.3, \"split\": {\"hidden\": 0.3}}";
    assertThat(as(ada, creating(twice)).getContentAsString(StandardCharsets.UTF_8))
        .contains("“testShare” and “split.hidden” say the same twice.");
    var source = arena.address(ada, arena.source(ada, Visibility.PRIVATE));
    var old =
        "{\"namespace\":\"ada\",\"name\":\"old-%s\",\"title\":\"T\",\"dataset\":\"%s\",\"version\":1,\"file\":null,\"target\":\"colour\",\"metric\":\"accuracy\",\"testShare\":0.5,\"publicShare\":0.5,\"dailyLimit\":2}"
            .formatted(UUID.randomUUID().toString().substring(0, 8), source);
    var made = as(ada, creating(old));
    assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
    assertThat(read(made).get("dailyLimit").asInt()).isEqualTo(2);
    assertThat(read(made).get("privateRows").asInt()).isBetween(98, 102);
  }

  @Test
  void whatIsNotTheirsPeopleCannotMakeABenchmarkOf() throws Exception {
    var source = arena.address(ada, arena.source(ada, Visibility.PRIVATE));
    var grace = people.person("grace");
    var body =
        "{\"namespace\":\"%s\",\"name\":\"hers\",\"title\":\"T\",\"dataset\":\"%s\",\"target\":\"colour\",\"metric\":\"accuracy\"}";
    var hidden = as(grace, creating(body.formatted("grace", source)));
    assertThat(hidden.getStatus()).isEqualTo(422);
    assertThat(hidden.getContentAsString(StandardCharsets.UTF_8)).contains("There is no dataset");
    var open = arena.address(ada, arena.source(ada, Visibility.EVERYONE));
    assertThat(as(grace, creating(body.formatted("ada", open))).getStatus()).isEqualTo(403);
  }

  @Test
  void aBundleOfCodabenchIsTakenOverForTheOwnNamespaceAlone() throws Exception {
    var name = "bundle-" + UUID.randomUUID().toString().substring(0, 8);
    var made = as(ada, bundle("ada", name));
    assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
    assertThat(read(made).get("benchmark").get("address").asString()).isEqualTo("ada/" + name);
    assertThat(read(made).get("left").toString()).contains("docker image and programs");
    var grace = people.person("grace");
    assertThat(as(grace, bundle("ada", name + "-2")).getStatus()).isEqualTo(403);
    assertThat(as(grace, get("/api/v1/benchmarks/ada/" + name)).getStatus()).isEqualTo(404);
    assertThat(mvc.perform(bundle("ada", name + "-3")).andReturn().getResponse().getStatus())
        .isIn(401, 403);
    var noZip =
        multipart("/api/v1/benchmarks/codabench")
            .file(file("bundle", "no zip"))
            .param("namespace", "ada")
            .param("name", name + "-4")
            .param("licence", "CC0-1.0");
    assertThat(as(ada, noZip).getStatus()).isEqualTo(422);
  }

  @Test
  void aTokenThatOnlyReadsMakesNoBenchmark() throws Exception {
    var token = tokens.issue(ada.id(), "reads", Scope.READ, null);
    for (var door : List.of(creating("{}"), bundle("ada", "x"))) {
      var reply =
          mvc.perform(door.header("Authorization", "Bearer " + token.text()))
              .andReturn()
              .getResponse();
      assertThat(reply.getStatus()).isEqualTo(403);
    }
  }

  @Test
  void aFaultyFileIsRefusedWithAllItsFaults() throws Exception {
    var yaml = "namespace: ada\nname: x\ncolour: red\nrules: {perDay: many}\nmetric: luck\n";
    var reply = as(ada, post("/api/v1/benchmarks").contentType(YAML).content(yaml));
    assertThat(reply.getStatus()).isEqualTo(422);
    assertThat(reply.getContentAsString(StandardCharsets.UTF_8))
        .contains("“title” is missing", "“colour” is not known here", "perDay", "luck");
  }

  @Test
  void takesFilesThatOrganisersDividedThemselves() throws Exception {
    var name = "given-" + UUID.randomUUID().toString().substring(0, 8);
    var yaml =
        "namespace: ada\nname: %s\ntitle: T\ntarget: y\nmetric: accuracy\nlicence: CC0-1.0\n"
            .formatted(name);
    var request =
        multipart("/api/v1/benchmarks")
            .file(file("benchmark", yaml))
            .file(file("train", "id,x,y\n" + rows(30, i -> "t%d,%d,%s".formatted(i, i, label(i)))))
            .file(file("test", "id,x\n" + rows(60, i -> "q%d,%d".formatted(i, i))))
            .file(file("solution", "id,y\n" + rows(60, i -> "q%d,%s".formatted(i, label(i)))));
    var made = as(ada, request);
    assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
    assertThat(read(made).get("privateRows").asInt()).isBetween(40, 44);
    var submitted =
        as(
            ada,
            multipart("/api/v1/benchmarks/ada/" + name + "/submissions")
                .file(file("file", "id,prediction\n" + rows(60, i -> "q%d,a".formatted(i))))
                .param("entry", "always a"));
    assertThat(submitted.getStatus()).isEqualTo(201);
  }

  @Test
  void rulesAreEasedByOrganisersAloneAndChangesAreShown() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var path = "/api/v1/benchmarks/" + made.address() + "/rules";
    var rules = (ObjectNode) read(as(ada, get(path)));
    ((ObjectNode) rules.get("rules")).put("perDay", 30);
    for (var field : List.of("left", "termsSha256", "accepted", "changes")) rules.remove(field);
    assertThat(as(people.person("grace"), changing(path, rules)).getStatus()).isEqualTo(403);
    var changed = as(ada, changing(path, rules));
    assertThat(changed.getStatus()).as(changed.getContentAsString()).isEqualTo(200);
    assertThat(read(changed).get("changes").get(0).get("words").asString())
        .contains("Submissions a day: from “20” to “30”.");
    ((ObjectNode) rules.get("rules")).put("perDay", 3);
    assertThat(as(ada, changing(path, rules)).getStatus()).isEqualTo(422);
  }

  @Test
  void marksBaselinesAndTakesTheMarkOff() throws Exception {
    var made = arena.benchmark(ada, Metric.LOG_LOSS, Visibility.EVERYONE);
    var path = "/api/v1/benchmarks/" + made.address();
    var grace = people.person("grace");
    assertThat(as(grace, post(path + "/baselines")).getStatus()).isEqualTo(403);
    var added = read(as(ada, post(path + "/baselines")));
    assertThat(added.get(0).get("entry").asString()).isEqualTo("Class frequencies");
    var mark = path + "/submissions/" + added.get(0).get("id").asString() + "/baseline";
    assertThat(as(grace, delete(mark)).getStatus()).isEqualTo(403);
    assertThat(as(ada, delete(mark)).getStatus()).isEqualTo(204);
    assertThat(as(ada, put(mark)).getStatus()).isEqualTo(204);
  }

  @Test
  void choosingNeedsARuleThatLetsOneChoose() throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var id = arena.handIn(ada, made, "mine", 3);
    var pick = "/api/v1/benchmarks/" + made.address() + "/submissions/" + id + "/pick";
    assertThat(as(ada, put(pick)).getStatus()).isEqualTo(409);
    assertThat(as(people.person("eve"), put(pick)).getStatus()).isEqualTo(404);
  }

  @Test
  void anArchiveHoldsWhatTheAskerMaySeeAndTheLabelsOnlyForOrganisersAfterTheClose()
      throws Exception {
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.EVERYONE);
    var grace = people.person("grace");
    arena.handIn(ada, made, "hers", 3);
    var path = "/api/v1/benchmarks/" + made.address();
    var open = unzip(as(ada, get(path + "/export")));
    assertThat(open.keySet())
        .containsExactlyInAnyOrder(
            "benchmark.yaml",
            "about.json",
            "leaderboard-public.json",
            "submissions.json",
            "changes.json");
    assertThat(open.get("benchmark.yaml")).contains("target: colour", "perDay: '20'");
    assertThat(unzip(as(grace, get(path + "/export"))).get("submissions.json")).isEqualTo("[]");
    as(ada, post(path + "/close"));
    assertThat(unzip(as(grace, get(path + "/export"))))
        .containsKey("leaderboard-private.json")
        .doesNotContainKey("labels.csv");
    assertThat(unzip(as(ada, get(path + "/export"))).get("labels.csv"))
        .startsWith("id,split,label,group,weight\n");
  }

  @Test
  void forAnOutsiderNoDoorIsThere() throws Exception {
    var eve = people.person("eve");
    var made = arena.benchmark(ada, Metric.ACCURACY, Visibility.PRIVATE);
    var path = "/api/v1/benchmarks/" + made.address();
    var id = arena.handIn(ada, made, "mine", 3);
    var rules = (ObjectNode) read(as(ada, get(path + "/rules")));
    for (var field : List.of("left", "termsSha256", "accepted", "changes")) rules.remove(field);
    var terms =
        post(path + "/terms").contentType(MediaType.APPLICATION_JSON).content("{\"sha256\":\"x\"}");
    var doors =
        List.of(
            get(path + "/rules"),
            get(path + "/export"),
            changing(path + "/rules", rules),
            terms,
            post(path + "/baselines"),
            put(path + "/submissions/" + id + "/pick"),
            delete(path + "/submissions/" + id + "/pick"),
            put(path + "/submissions/" + id + "/baseline"),
            delete(path + "/submissions/" + id + "/baseline"));
    for (var door : doors) assertThat(as(eve, door).getStatus()).isEqualTo(404);
  }

  private JsonNode board(String address) throws Exception {
    return read(as(ada, get("/api/v1/benchmarks/" + address + "/leaderboard")));
  }

  private static AbstractMockHttpServletRequestBuilder<?> creating(String json) {
    return post("/api/v1/benchmarks").contentType(MediaType.APPLICATION_JSON).content(json);
  }

  private static AbstractMockHttpServletRequestBuilder<?> bundle(String namespace, String name)
      throws IOException {
    return multipart("/api/v1/benchmarks/codabench")
        .file(new MockMultipartFile("bundle", "b.zip", "application/zip", Bundles.irises()))
        .param("namespace", namespace)
        .param("name", name)
        .param("licence", "CC0-1.0")
        .param("metric", "accuracy");
  }

  private AbstractMockHttpServletRequestBuilder<?> changing(String path, JsonNode rules) {
    return put(path).contentType(MediaType.APPLICATION_JSON).content(rules.toString());
  }

  private static MockMultipartFile file(String part, String text) {
    return new MockMultipartFile(
        part, part + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String label(int i) {
    return i % 2 == 0 ? "a" : "b";
  }

  private static String rows(int count, java.util.function.IntFunction<String> row) {
    return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
  }

  private static Map<String, String> unzip(MockHttpServletResponse response) throws Exception {
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(response.getContentAsByteArray()))) {
      for (var e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        files.put(e.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
