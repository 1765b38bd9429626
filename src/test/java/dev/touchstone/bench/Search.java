package dev.touchstone.bench;

import dev.touchstone.bench.Bench.Plan;
import dev.touchstone.bench.Figure.Pairs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One search with a filter and an order over 30,000 runs of 100 metrics; the first 1,000 runs come
 * back with all their metrics. Every answer of both is compared with what the search must give: the
 * same runs in the same order, each value to the last bit.
 */
final class Search {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FIGURE = "search_30000_runs";
  private static final int PAGE = 1000;

  /** Questions before those that count, the same for both: code gets compiled, caches get warm. */
  private static final int BEFORE = 20;

  private static final String QUERY =
      "{\"experiment_ids\":[\"%s\"],\"filter\":\"metrics.m7 > 0.5 and params.model = 'b'\","
          + "\"order_by\":[\"metrics.m42 DESC\"],\"max_results\":"
          + PAGE
          + "}";

  private final Plan plan;
  private final @Nullable Server ours;
  private final @Nullable Server peer;
  private final SearchRuns runs;
  private final List<SearchRuns.Found> expected;

  Search(Plan plan, @Nullable Server ours, @Nullable Server peer) {
    this.plan = plan;
    this.ours = ours;
    this.peer = peer;
    runs = new SearchRuns(plan.size(30_000, 3_000));
    expected = runs.found(7, 0.5, "b", 42, PAGE);
  }

  Figure figure() {
    Asked mine = ours == null ? null : warm(ours, runs.multiplied(ours));
    Asked theirs = peer == null ? null : warm(peer, runs.copied(peer));
    for (int pair = 0; pair < plan.size(6, 4); pair++) {
      if (pair % 2 == 0) count(mine);
      count(theirs);
      if (pair % 2 == 1) count(mine);
    }
    return new Pairs(times(mine), times(theirs))
        .lowerIsBetter(
            "tracking",
            FIGURE,
            "ms",
            peer == null ? "mlflow " + Server.version() : peer.name(),
            "%,d runs x %d metrics, %,d of them whole in order, each value compared; first question %s / %s ms"
                .formatted(
                    runs.count(), SearchRuns.METRICS, expected.size(), first(mine), first(theirs)));
  }

  /**
   * What was asked of one server.
   *
   * @param first milliseconds of the first question, on a server just filled
   */
  private record Asked(Server server, byte[] body, double first, List<Double> times) {}

  private Asked warm(Server server, String experiment) {
    byte[] body = QUERY.formatted(experiment).getBytes(StandardCharsets.UTF_8);
    double first = ask(server, body);
    for (int i = 1; i < BEFORE; i++) ask(server, body);
    return new Asked(server, body, first, new ArrayList<>());
  }

  private void count(@Nullable Asked asked) {
    if (asked == null) return;
    Cores.settle();
    asked.times.add(ask(asked.server, asked.body));
  }

  /** Milliseconds from the question to the last byte of the answer. */
  private double ask(Server server, byte[] body) {
    try (Wire wire = new Wire(server.target())) {
      long start = System.nanoTime();
      Wire.Answer answer = wire.post("/api/2.0/mlflow/runs/search", body).ok();
      double millis = (System.nanoTime() - start) / 1e6;
      Bench.say(
          "%-22s %-14s %,10.1f ms  (%,d bytes)",
          FIGURE, server.name(), millis, answer.body().length);
      if (!read(answer).equals(expected))
        throw new IllegalStateException(server.name() + " gave another answer");
      return millis;
    }
  }

  private static List<SearchRuns.Found> read(Wire.Answer answer) {
    List<SearchRuns.Found> found = new ArrayList<>();
    for (JsonNode run : JSON.readTree(answer.body()).path("runs")) {
      Map<String, Double> metrics = new TreeMap<>();
      for (JsonNode metric : run.get("data").get("metrics"))
        metrics.put(metric.get("key").asString(), metric.get("value").asDouble());
      JsonNode param = run.get("data").get("params").path(0);
      found.add(
          new SearchRuns.Found(
              run.get("info").get("run_name").asString(),
              param.path("value").asString(""),
              metrics));
    }
    return found;
  }

  private static List<Double> times(@Nullable Asked asked) {
    return asked == null ? List.of() : asked.times;
  }

  private static String first(@Nullable Asked asked) {
    return asked == null ? "–" : "%,.0f".formatted(asked.first);
  }
}
