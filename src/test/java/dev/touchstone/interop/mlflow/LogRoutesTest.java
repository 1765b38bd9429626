package dev.touchstone.interop.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchstone.DatabaseTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class LogRoutesTest {
  @Autowired WebApplicationContext context;
  private Wire wire;
  private String run;

  @BeforeEach
  void set() throws Exception {
    Stage stage = Stage.set(context);
    wire = stage.member;
    run = stage.run();
  }

  @Test
  void keepsEveryPointOfABatchAndGivesItBack() throws Exception {
    batch(
        "\"metrics\":[{\"key\":\"loss\",\"value\":0.5,\"timestamp\":\"1700000000000\",\"step\":\"1\",\"other\":{\"a\":[1]}},"
            + "{\"key\":\"loss\",\"value\":\"NaN\",\"timestamp\":1700000000001,\"step\":2},"
            + "{\"key\":\"loss\",\"value\":\"-Infinity\",\"timestamp\":1700000000002,\"step\":3},"
            + "{\"key\":\"a/b c\",\"value\":NaN,\"timestamp\":1700000000002}],"
            + "\"params\":[{\"key\":\"p\",\"value\":\"1\"}],\"tags\":[{\"key\":\"t\",\"value\":\"\"}]");
    JsonNode data = wire.get("runs/get?run_id=" + run).get("run").get("data");
    assertThat(data.get("params").toString()).isEqualTo("[{\"key\":\"p\",\"value\":\"1\"}]");
    assertThat(data.get("metrics").toString())
        .contains("\"value\":\"-Infinity\",\"timestamp\":1700000000002,\"step\":3");
    assertThat(values("loss")).containsExactly("0.5", "NaN", "-Infinity");
    assertThat(values("a/b c")).containsExactly("NaN");
  }

  @Test
  void theSameBatchAgainDoublesNothing() throws Exception {
    for (int i = 0; i < 2; i++)
      batch(metrics(0, 100) + ",\"params\":[{\"key\":\"p\",\"value\":\"1\"}]");
    assertThat(values("m")).hasSize(100);
  }

  @Test
  void oneMetricAtATime() throws Exception {
    wire.post(
        "runs/log-metric",
        "{\"run_uuid\":\"%s\",\"key\":\"x\",\"value\":1e309,\"timestamp\":5,\"step\":-1}"
            .formatted(run));
    assertThat(values("x")).containsExactly("Infinity");
    for (String missing : List.of("key", "value", "timestamp")) {
      String body = "{\"run_id\":\"%s\",\"key\":\"x\",\"value\":1,\"timestamp\":5}".formatted(run);
      assertThat(
              wire.message(
                  400, "POST", "runs/log-metric", body.replace("\"" + missing + "\"", "\"zz\"")))
          .startsWith("Missing value for required parameter '%s'.".formatted(missing));
    }
  }

  @Test
  void takesWhatPythonCallsAlphanumeric() throws Exception {
    batch(metric("R² ½ Ⅷ 𝔸", "1e3"));
    assertThat(values("R² ½ Ⅷ 𝔸")).containsExactly("1.0");
  }

  private static String metric(String key, String step) {
    return "\"metrics\":[{\"key\":\"%s\",\"value\":1,\"timestamp\":1,\"step\":%s}]"
        .formatted(key, step);
  }

  @Test
  void aParameterIsWrittenOnce() throws Exception {
    String first = "{\"run_id\":\"%s\",\"key\":\"depth\",\"value\":\"3\"}".formatted(run);
    wire.post("runs/log-parameter", first);
    wire.post("runs/log-parameter", first);
    assertThat(wire.message(400, "POST", "runs/log-parameter", first.replace("\"3\"", "\"5\"")))
        .isEqualTo(
            "Changing param values is not allowed. Param with key='depth' was already logged with value='3' for run ID='%s'. Attempted logging new value '5'."
                .formatted(run));
    assertThat(
            refused(
                "\"params\":[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"depth\",\"value\":\"5\"}],"
                    + metrics(0, 3)))
        .isEqualTo(
            "Changing param values is not allowed. Params were already logged='[{'key': 'depth', 'old_value': '3', 'new_value': '5'}]' for run ID='%s'."
                .formatted(run));
    assertThat(values("m")).isEmpty();
    assertThat(
            refused("\"params\":[{\"key\":\"z\",\"value\":\"1\"},{\"key\":\"z\",\"value\":\"1\"}]"))
        .startsWith("Duplicate parameter keys have been submitted: ['z'].");
  }

  @Test
  void holdsMlflowsLimits() throws Exception {
    batch(metrics(0, 1000));
    assertThat(refused(metrics(0, 1001)))
        .isEqualTo(
            "A batch logging request can contain at most 1000 metrics. Got 1001 metrics. Please split up metrics across multiple requests and try again.");
    assertThat(refused(pairs("params", 101)))
        .startsWith("A batch logging request can contain at most 100 params.");
    assertThat(refused(pairs("tags", 101)))
        .startsWith("A batch logging request can contain at most 100 tags.");
    assertThat(refused(metrics(0, 950) + "," + pairs("tags", 51)))
        .startsWith("A batch logging request can contain at most 1000 metrics, params, and tags.");
    assertThat(
            refused(
                "\"metrics\":[{\"key\":\"%s\",\"value\":1,\"timestamp\":1}]"
                    .formatted("k".repeat(251))))
        .isEqualTo("'Metric name' exceeds the maximum length of 250 characters");
    assertThat(refused("\"params\":[{\"key\":\"%s\",\"value\":\"1\"}]".formatted("k".repeat(251))))
        .isEqualTo("'Param key' exceeds the maximum length of 250 characters");
    assertThat(refused("\"tags\":[{\"key\":\"%s\",\"value\":\"1\"}]".formatted("k".repeat(251))))
        .isEqualTo("'tags[0].key' exceeds the maximum length of 250 characters");
    assertThat(refused("\"x\":\"" + "y".repeat(1_000_000) + "\""))
        .contains("at most 1000000 bytes");
  }

  @Test
  void cutsLongValuesAsMlflowDoes() throws Exception {
    batch("\"params\":[{\"key\":\"long\",\"value\":\"%s\"}]".formatted("v".repeat(6001)));
    assertThat(
            wire.get("runs/get?run_id=" + run)
                .get("run")
                .get("data")
                .get("params")
                .get(0)
                .get("value")
                .asString())
        .hasSize(6000);
  }

  @Test
  void namesTheFieldThatIsWrong() throws Exception {
    assertThat(refused("\"metrics\":[{\"key\":\"a!\",\"value\":1,\"timestamp\":1}]"))
        .isEqualTo(
            "Invalid value \"a!\" for parameter 'metrics[0].name' supplied: Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces ( ), colon(:) and slashes (/).");
    assertThat(refused("\"metrics\":[{\"key\":\"a/../b\",\"value\":1,\"timestamp\":1}]"))
        .endsWith("This name would resolve to 'b'");
    assertThat(refused("\"metrics\":[{\"value\":1,\"timestamp\":1}]"))
        .startsWith("Missing value for required parameter 'metrics[0].key'.");
    assertThat(refused("\"metrics\":[{\"key\":\"a\",\"value\":\"x\",\"timestamp\":1}]"))
        .startsWith("Invalid value \"x\" for parameter 'value' supplied");
    assertThat(refused("\"metrics\":[{\"key\":\"a\",\"value\":1,\"timestamp\":-1}]"))
        .contains("Timestamp must be a nonnegative long (64-bit integer)");
    assertThat(refused("\"metrics\":[{\"key\":\"a\",\"value\":true,\"timestamp\":1}]"))
        .contains("'bool'");
    assertThat(refused("\"metrics\":[{\"key\":\"a\",\"value\":1,\"timestamp\":1,\"step\":1.5}]"))
        .contains("'step'");
    assertThat(refused(metric("a", "1e999999999"))).contains("'step'");
    assertThat(refused(metric("a", "1e-999999999"))).contains("'step'");
    assertThat(refused(metric("half \\ud800", "1"))).contains("may only contain alphanumerics");
    assertThat(refused("\"metrics\":{}")).contains("'metrics'");
    assertThat(refused("\"params\":[{\"value\":\"1\"}]")).contains("params[0].key");
    assertThat(refused("\"tags\":[3]")).contains("'tags'");
  }

  @Test
  void aBatchThatWasCutShortIsNotKept() throws Exception {
    String whole = "{\"run_id\":\"%s\",%s}".formatted(run, metrics(0, 50));
    for (int length : List.of(1, 40, whole.length() / 2, whole.length() - 1)) {
      var request = wire.begin("POST", Wire.api("runs/log-batch"));
      MockHttpServletResponse refused =
          wire.send(
              request.contentType(MediaType.APPLICATION_JSON).content(whole.substring(0, length)));
      assertThat(Wire.error(refused, 400).get("error_code").asString()).isEqualTo("BAD_REQUEST");
    }
    assertThat(values("m")).isEmpty();
  }

  @Test
  void anUnknownRunIsAbsent() throws Exception {
    String body = "{\"run_id\":\"0123456789abcdef0123456789abcdef\",%s}".formatted(metrics(0, 1));
    assertThat(wire.message(404, "POST", "runs/log-batch", body))
        .isEqualTo("Run with id=0123456789abcdef0123456789abcdef not found");
    assertThat(wire.refusal(400, "POST", "runs/log-batch", "{}"))
        .isEqualTo("INVALID_PARAMETER_VALUE");
  }

  @Test
  void pagesAHistory() throws Exception {
    batch(metrics(0, 5));
    String path = "metrics/get-history?run_id=%s&metric_key=m&max_results=3".formatted(run);
    JsonNode first = wire.get(path);
    assertThat(first.get("metrics")).hasSize(3);
    JsonNode rest = wire.get(path + "&page_token=" + first.get("next_page_token").asString());
    assertThat(rest.get("metrics")).hasSize(2);
    assertThat(rest.has("next_page_token")).isFalse();
    assertThat(wire.refusal(400, "GET", path + "&page_token=made-up", null))
        .isEqualTo("INVALID_PARAMETER_VALUE");
    assertThat(wire.refusal(400, "GET", path.replace("=3", "=0"), null))
        .isEqualTo("INVALID_PARAMETER_VALUE");
  }

  @Test
  void readsManyRunsAtOnceAndThinsThemOut() throws Exception {
    batch(metrics(0, 10));
    String bulk = "metrics/get-history-bulk?run_id=%s&metric_key=m".formatted(run);
    assertThat(wire.get(bulk).get("metrics")).hasSize(10);
    assertThat(wire.get(bulk).get("metrics").get(0).get("run_id").asString()).isEqualTo(run);
    String interval = "metrics/get-history-bulk-interval?run_ids=%s&metric_key=m".formatted(run);
    assertThat(steps(wire.get(interval + "&start_step=2&end_step=4"))).containsExactly(2, 3, 4);
    assertThat(steps(wire.get(interval + "&max_results=3"))).containsExactly(0, 4, 9);
    assertThat(steps(wire.get(interval + "&max_results=1"))).containsExactly(9);
    assertThat(steps(wire.get(bulk + "&max_results=4"))).containsExactly(0, 1, 2, 3);
    for (String wrong :
        List.of("&start_step=1", "&start_step=3&end_step=1", "&max_results=2501", "&max_results=0"))
      assertThat(wire.refusal(400, "GET", interval + wrong, null))
          .isEqualTo("INVALID_PARAMETER_VALUE");
    String many =
        IntStream.range(0, 101).mapToObj(i -> "&run_ids=" + run).collect(Collectors.joining());
    assertThat(wire.refusal(400, "GET", interval + many, null))
        .isEqualTo("INVALID_PARAMETER_VALUE");
  }

  /** As many points as are asked for, also where a program does not count its steps. */
  @Test
  void thinsOutPointsThatShareAStep() throws Exception {
    String points =
        IntStream.range(0, 50)
            .mapToObj("{\"key\":\"m\",\"value\":%1$d,\"timestamp\":%1$d}"::formatted)
            .collect(Collectors.joining(","));
    batch("\"metrics\":[" + points + "]");
    String interval = "metrics/get-history-bulk-interval?run_ids=%s&metric_key=m".formatted(run);
    assertThat(
            wire.get(interval + "&max_results=4")
                .get("metrics")
                .valueStream()
                .map(each -> each.get("value").asInt()))
        .containsExactly(0, 13, 26, 49);
  }

  private static List<Integer> steps(JsonNode history) {
    return history.get("metrics").valueStream().map(each -> each.get("step").asInt()).toList();
  }

  private List<String> values(String key) throws Exception {
    String encoded = key.replace(" ", "%20");
    return wire.get("metrics/get-history?run_id=%s&metric_key=%s".formatted(run, encoded))
        .get("metrics")
        .valueStream()
        .map(each -> each.get("value").asString())
        .toList();
  }

  private void batch(String fields) throws Exception {
    assertThat(wire.post("runs/log-batch", "{\"run_id\":\"%s\",%s}".formatted(run, fields)))
        .isEmpty();
  }

  private String refused(String fields) throws Exception {
    return wire.message(
        400, "POST", "runs/log-batch", "{\"run_id\":\"%s\",%s}".formatted(run, fields));
  }

  private static String metrics(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj("{\"key\":\"m\",\"value\":%1$d.5,\"timestamp\":%1$d,\"step\":%1$d}"::formatted)
        .collect(Collectors.joining(",", "\"metrics\":[", "]"));
  }

  private static String pairs(String list, int count) {
    return IntStream.range(0, count)
        .mapToObj("{\"key\":\"k%d\",\"value\":\"1\"}"::formatted)
        .collect(Collectors.joining(",", "\"" + list + "\":[", "]"));
  }
}
