package dev.touchstone.interop.mlflow;

import dev.touchstone.run.Curves;
import dev.touchstone.run.MetricPage;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** Metrics as they are read back: every point, or those of a chart. */
@Component
class MetricRoutes implements Routes {
  private static final int PAGE = 25_000;
  private static final int RUNS = 100;
  private static final int CHART = 2500;

  private final Curves curves;
  private final RunLookup runs;

  MetricRoutes(Curves curves, RunLookup runs) {
    this.curves = curves;
    this.runs = runs;
  }

  @Override
  public void register(RouteTable table) {
    table.get("metrics/get-history", this::history);
    table.get("metrics/get-history-bulk", this::bulk);
    table.get("metrics/get-history-bulk-interval", this::interval);
  }

  /** Without a size asked for, all points come at once, as MLflow's oldest clients expect. */
  private void history(Call call) throws IOException {
    Fields fields = call.fields();
    Run run = runs.get(call, fields.runId());
    String key = fields.required("metric_key");
    String token = fields.text("page_token");
    Long limit = fields.number("max_results");
    if (limit != null && limit < 1) throw ExperimentSearch.outside(limit, "a positive integer.");
    MetricPage page =
        limit == null
            ? new MetricPage(all(call, run, key), null)
            : curves.history(call.viewer(), run.id(), key, blankToNull(token), clamp(limit));
    call.reply(
        json -> {
          json.writeArrayPropertyStart("metrics");
          for (MetricPoint point : page.points())
            MetricJson.write(json, key, point.value(), point.time(), point.step(), null);
          json.writeEndArray();
          if (page.next() != null) json.writeStringProperty("next_page_token", page.next());
        });
  }

  private static int clamp(long limit) {
    return (int) Math.min(limit, PAGE);
  }

  private static @Nullable String blankToNull(@Nullable String token) {
    return token == null || token.isEmpty() ? null : token;
  }

  private List<MetricPoint> all(Call call, Run run, String key) {
    List<MetricPoint> points = new ArrayList<>();
    String cursor = null;
    do {
      MetricPage page = curves.history(call.viewer(), run.id(), key, cursor, PAGE);
      points.addAll(page.points());
      cursor = page.next();
    } while (cursor != null);
    return points;
  }

  private void bulk(Call call) throws IOException {
    Fields fields = call.fields();
    List<String> ids = fields.texts("run_id");
    if (ids.isEmpty())
      throw MlflowProblem.invalid("GetMetricHistoryBulk request must specify at least one run_id.");
    if (ids.size() > RUNS)
      throw MlflowProblem.invalid(
          "GetMetricHistoryBulk request cannot specify more than %d run_ids. Received %d run_ids."
              .formatted(RUNS, ids.size()));
    String key = fields.text("metric_key");
    if (key == null)
      throw MlflowProblem.invalid("GetMetricHistoryBulk request must specify a metric_key.");
    Long limit = fields.number("max_results");
    List<Run> found =
        found(call, ids).stream().sorted(Comparator.comparing(run -> HexId.of(run.id()))).toList();
    reply(call, first(call, found, key, limit == null ? PAGE : clamp(limit)));
  }

  private List<Run> found(Call call, List<String> ids) {
    return ids.stream().distinct().map(id -> runs.get(call, id)).toList();
  }

  private SequencedMap<Run, List<MetricPoint>> first(
      Call call, List<Run> found, String key, int limit) {
    SequencedMap<Run, List<MetricPoint>> points = new LinkedHashMap<>();
    int left = limit;
    for (Run run : found) {
      if (left <= 0) break;
      List<MetricPoint> page =
          curves.history(call.viewer(), run.id(), key, null, Math.min(left, PAGE)).points();
      points.put(run, page);
      left -= page.size();
    }
    return points;
  }

  private static void reply(Call call, SequencedMap<Run, List<MetricPoint>> points)
      throws IOException {
    call.reply(
        json -> {
          json.writeArrayPropertyStart("metrics");
          points.forEach((run, all) -> write(json, HexId.of(run.id()), all));
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, String run, List<MetricPoint> points) {
    for (MetricPoint p : points)
      MetricJson.write(json, p.key(), p.value(), p.time(), p.step(), run);
  }

  private void interval(Call call) throws IOException {
    Fields fields = call.fields();
    List<String> ids = fields.texts("run_ids");
    if (ids.isEmpty()) throw MlflowProblem.missing("run_ids");
    if (ids.size() > RUNS)
      throw MlflowProblem.invalid(
          "GetMetricHistoryBulkInterval request must specify at most %d run_ids. Received %d run_ids."
              .formatted(RUNS, ids.size()));
    String key = fields.required("metric_key");
    int limit =
        fields.number(
            "max_results",
            CHART,
            1,
            CHART,
            "max_results must be between 1 and %d.".formatted(CHART));
    Steps steps = Steps.of(fields);
    SequencedMap<Run, List<MetricPoint>> points = new LinkedHashMap<>();
    for (Run run : found(call, ids)) points.put(run, steps.sample(all(call, run, key), limit));
    reply(call, points);
  }
}
