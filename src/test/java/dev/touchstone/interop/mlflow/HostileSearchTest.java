package dev.touchstone.interop.mlflow;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;

/** Searches that are meant to break something, or to keep the server busy for good. */
@DatabaseTest
class HostileSearchTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String REFUSED = "INVALID_PARAMETER_VALUE";

  @Autowired WebApplicationContext context;
  private Wire wire;
  private String experiment;
  private String run;

  @BeforeEach
  void set() throws Exception {
    Stage stage = Stage.set(context);
    wire = stage.member;
    experiment = stage.experiment();
    run = stage.run(experiment);
  }

  @Test
  void aListOfAThousandElementsIsRead() throws Exception {
    String strangers = list(999);
    for (String filter :
        List.of(
            "attributes.run_id IN (%s, '%s')".formatted(strangers, run),
            "attributes.run_name IN (%s, 'first')".formatted(strangers),
            "run_id NOT IN (%s)".formatted(strangers),
            "status NOT IN (%s)".formatted(strangers)))
      assertThat(found(filter)).as(filter.substring(0, 40)).containsExactly(run);
    assertThat(found("datasets.name IN (" + strangers + ")")).isEmpty();
    assertThat(refused("runs/search", "filter", "run_id IN (" + list(10_001) + ")"))
        .isEqualTo(REFUSED);
  }

  @Test
  void nobodyAsksForMoreThanADatabaseCanRead() throws Exception {
    for (String clause :
        List.of(
            "metrics.m%d > 1", "params.p%d = 'a'", "tags.t%d LIKE 'a%%'", "run_name != 'x%d'")) {
      assertThat(found(many(100, clause::formatted, " AND "))).hasSizeLessThan(2);
      String tooMany = many(10_000, clause::formatted, " AND ");
      assertThat(refused("runs/search", "filter", tooMany)).isEqualTo(REFUSED);
      assertThat(refused("logged-models/search", "filter", tooMany.replace("run_name", "name")))
          .isEqualTo(REFUSED);
    }
    String tags = many(10_000, "tags.t%d = 'a'"::formatted, " AND ");
    assertThat(refused("experiments/search", "filter", tags)).isEqualTo(REFUSED);
  }

  @Test
  void norToBeSortedByThousandsOfThings() throws Exception {
    for (String order : List.of("metrics.m%d DESC", "params.p%d", "tags.t%d")) {
      search(Map.of("order_by", IntStream.range(0, 30).mapToObj(order::formatted).toList()));
      List<String> tooMany = IntStream.range(0, 10_000).mapToObj(order::formatted).toList();
      assertThat(refused("runs/search", "order_by", tooMany)).isEqualTo(REFUSED);
    }
    Object by = Map.of("field_name", "metrics.m");
    assertThat(refused("logged-models/search", "order_by", Collections.nCopies(5000, by)))
        .isEqualTo(REFUSED);
  }

  /** A text that fits a pattern but for its last letter, in more ways than there are atoms. */
  @Test
  void noPatternKeepsTheServerBusy() throws Exception {
    String nearly = "%a".repeat(30) + "%b";
    wire.post(
        "runs/log-batch",
        "{\"run_id\":\"%s\",\"params\":[{\"key\":\"p\",\"value\":\"%s\"}],\"tags\":[{\"key\":\"t\",\"value\":\"%s\"}]}"
            .formatted(run, "a".repeat(6000), "a".repeat(8000)));
    String name = "a".repeat(400) + run;
    wire.post("experiments/create", "{\"name\":\"%s\"}".formatted(name));
    wire.post(
        "registered-models/create",
        "{\"name\":\"%s\",\"tags\":[{\"key\":\"t\",\"value\":\"%s\"}]}"
            .formatted("model " + run, "a".repeat(20_000)));
    for (String like : List.of("LIKE", "ILIKE")) {
      for (String subject : List.of("params.p", "tags.t"))
        assertThat(found("%s %s '%s'".formatted(subject, like, nearly))).isEmpty();
      assertThat(listed("experiments/search", "name %s '%s'".formatted(like, nearly + "c")))
          .isEqualTo("{\"experiments\":[]}");
      assertThat(listed("registered-models/search", "tags.t %s '%s'".formatted(like, nearly)))
          .doesNotContain(run);
    }
    assertThat(found("params.p LIKE '" + "%a".repeat(30) + "%'")).containsExactly(run);
    assertThat(refused("runs/search", "filter", "tags.t LIKE '" + "%a".repeat(101) + "'"))
        .isEqualTo(REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\", "%\\", "\\%", "!", "%!", "[a-z]%", "(a+)+$", "''%", "\ud83d\ude42"})
  void aPatternHoldsAnyCharacter(String pattern) throws Exception {
    for (String like : List.of("LIKE", "ILIKE")) {
      assertThat(found("run_name %s '%s'".formatted(like, pattern))).isEmpty();
      listed("experiments/search", "name %s '%s'".formatted(like, pattern));
      if (pattern.indexOf('\'') < 0)
        listed("registered-models/search", "name %s '%s'".formatted(like, pattern));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "1e3",
        "-1",
        "made up",
        "null",
        "{\"offset\": 3}",
        "from:1",
        "from:-1",
        "from:99999999999",
        "\ud83d\ude42"
      })
  void aTokenThatNoPageGaveIsRefused(String text) throws Exception {
    String coded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    for (String token : List.of(text, coded)) {
      assertThat(refused("runs/search", "page_token", token)).isEqualTo(REFUSED);
      assertThat(refused("logged-models/search", "page_token", token)).isEqualTo(REFUSED);
      String history = "metrics/get-history?run_id=%s&metric_key=m&max_results=2".formatted(run);
      String encoded = "&page_token=" + UriUtils.encode(token, StandardCharsets.UTF_8);
      assertThat(wire.refusal(400, "GET", history + encoded, null)).isEqualTo(REFUSED);
    }
  }

  private List<String> found(String filter) throws Exception {
    return search(Map.of("filter", filter));
  }

  private List<String> search(Map<String, Object> asked) throws Exception {
    return wire.post("runs/search", body(asked))
        .path("runs")
        .valueStream()
        .map(each -> each.get("info").get("run_id").asString())
        .toList();
  }

  private String listed(String path, String filter) throws Exception {
    return wire.get(path + "?filter=" + UriUtils.encode(filter, StandardCharsets.UTF_8)).toString();
  }

  private String refused(String path, String field, Object value) throws Exception {
    return wire.refusal(400, "POST", path, body(Map.of(field, value)));
  }

  private String body(Map<String, Object> asked) {
    Map<String, Object> whole = new HashMap<>(asked);
    whole.put("experiment_ids", List.of(experiment));
    return JSON.writeValueAsString(whole);
  }

  private static String list(int count) {
    return many(count, "'%032x'"::formatted, ", ");
  }

  private static String many(int count, IntFunction<String> one, String between) {
    return IntStream.range(0, count).mapToObj(one).collect(joining(between));
  }
}
