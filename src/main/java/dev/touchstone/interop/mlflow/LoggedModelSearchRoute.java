package dev.touchstone.interop.mlflow;

import dev.touchstone.base.Page;
import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.LoggedModels;
import dev.touchstone.model.LoggedQuery;
import dev.touchstone.model.LoggedQuery.By;
import dev.touchstone.model.ModelMetric.Dataset;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The search for logged models. */
@Component
class LoggedModelSearchRoute implements Routes {
  private static final int USUAL = 50;
  private static final int MOST = 1000;

  private final LoggedModels models;
  private final ExperimentLookup experiments;

  LoggedModelSearchRoute(LoggedModels models, ExperimentLookup experiments) {
    this.models = models;
    this.experiments = experiments;
  }

  @Override
  public void register(RouteTable table) {
    table.search("logged-models/search", this::search);
  }

  private void search(Call call) throws IOException {
    Fields fields = call.fields();
    LoggedQuery query =
        new LoggedQuery(
            experiments(call, fields.texts("experiment_ids")),
            fields.text("filter", ""),
            fields.items("datasets").stream().map(LoggedModelSearchRoute::dataset).toList(),
            fields.items("order_by").stream().map(LoggedModelSearchRoute::by).toList());
    int limit = fields.number("max_results", USUAL, 1, MOST, "max_results must be 1 to 1000.");
    reply(call, models.search(call.viewer(), query, fields.text("page_token"), limit));
  }

  /** Experiments that are not there, or not for the viewer, have no models. */
  private Set<UUID> experiments(Call call, List<String> ids) {
    if (ids.isEmpty()) throw MlflowProblem.missing("experiment_ids");
    return experiments.among(call, ids);
  }

  private static Dataset dataset(Fields sent) {
    return new Dataset(sent.text("dataset_name", ""), sent.text("dataset_digest", ""));
  }

  private static By by(Fields sent) {
    boolean ascending = sent.node().path("ascending").asBoolean(true);
    return new By(sent.required("field_name"), ascending, dataset(sent));
  }

  private static void reply(Call call, Page<LoggedModel> page) throws IOException {
    call.reply(
        out -> {
          out.writeArrayPropertyStart("models");
          page.items().forEach(model -> LoggedModelJson.write(out, model));
          out.writeEndArray();
          if (page.next() != null) out.writeStringProperty("next_page_token", page.next());
        });
  }
}
