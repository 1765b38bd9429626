package dev.touchstone.interop.mlflow;

import dev.touchstone.base.Page;
import dev.touchstone.run.Lifecycle;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunQuery;
import dev.touchstone.run.RunScope;
import dev.touchstone.run.RunSearch;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The search over runs: MLflow's filter grammar, its orders and pages. */
@Component
class RunSearchRoutes implements Routes {
  private static final int USUAL = 1000;
  private static final int TOGETHER = 1000;

  private final RunSearch search;
  private final ExperimentLookup experiments;
  private final RunReader reader;

  RunSearchRoutes(RunSearch search, ExperimentLookup experiments, RunReader reader) {
    this.search = search;
    this.experiments = experiments;
    this.reader = reader;
  }

  @Override
  public void register(RouteTable table) {
    table.search("runs/search", this::search);
  }

  private void search(Call call) throws IOException {
    Fields fields = call.fields();
    RunQuery query = RunQuery.parse(fields.text("filter", ""), fields.texts("order_by"));
    RunScope scope =
        new RunScope(
            experiments.among(call, fields.texts("experiment_ids")),
            lifecycle(View.of(fields, "run_view_type")),
            false);
    Page<Run> page =
        search.search(
            call.viewer(), scope, query, token(fields), limit(fields.number("max_results")));
    List<FullRun> first = some(call, page.items(), 0);
    call.reply(
        json -> {
          MetricLines lines = new MetricLines();
          json.writeArrayPropertyStart("runs");
          for (FullRun run : first) RunJson.write(json, run, lines);
          for (int from = TOGETHER; from < page.items().size(); from += TOGETHER)
            for (FullRun run : some(call, page.items(), from)) RunJson.write(json, run, lines);
          json.writeEndArray();
          if (page.next() != null) json.writeStringProperty("next_page_token", page.next());
        });
  }

  /** Read some after others, so that no more than these are in memory with all their values. */
  private List<FullRun> some(Call call, List<Run> runs, int from) {
    return reader.read(call, runs.subList(from, Math.min(runs.size(), from + TOGETHER)));
  }

  private static @Nullable String token(Fields fields) {
    String token = fields.text("page_token", "");
    return token.isEmpty() ? null : token;
  }

  private static Lifecycle lifecycle(View view) {
    return switch (view) {
      case ACTIVE_ONLY -> Lifecycle.ACTIVE;
      case DELETED_ONLY -> Lifecycle.DELETED;
      case ALL -> Lifecycle.ALL;
    };
  }

  private static int limit(@Nullable Long wanted) {
    if (wanted == null) return USUAL;
    if (wanted < 1) throw ExperimentSearch.outside(wanted, "a positive integer");
    if (wanted > RunSearch.PAGE)
      throw ExperimentSearch.outside(wanted, "at most " + RunSearch.PAGE);
    return Math.toIntExact(wanted);
  }
}
