package dev.touchstone.interop.mlflow;

import dev.touchstone.run.DatasetUse;
import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.Run;
import dev.touchstone.run.TrackedRuns;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** What runs say they read. */
@Component
class InputRoutes implements Routes {
  /** Takes the logged models that a run says it read, all or none; so they come first. */
  interface ModelInputs {
    void read(Call call, Run run, List<Fields> models) throws IOException;
  }

  private static final int NAME = 500;
  private static final int DIGEST = 36;
  private static final int SCHEMA = 1_048_575;
  private static final int SOURCE = 65_535;
  private static final int PROFILE = 16_777_215;
  private static final int TAG_KEY = 255;
  private static final int TAG_VALUE = 500;
  private static final int DATASETS = 1000;
  private static final int EXPERIMENTS = 20;

  private final TrackedRuns tracked;
  private final RunLookup runs;
  private final ExperimentLookup experiments;
  private final ObjectProvider<ModelInputs> models;

  InputRoutes(
      TrackedRuns tracked,
      RunLookup runs,
      ExperimentLookup experiments,
      ObjectProvider<ModelInputs> models) {
    this.tracked = tracked;
    this.runs = runs;
    this.experiments = experiments;
    this.models = models;
  }

  @Override
  public void register(RouteTable table) {
    table.post("runs/log-inputs", this::log);
    table.search("experiments/search-datasets", this::search);
  }

  private void log(Call call) throws IOException {
    Fields fields = call.fields();
    String id = fields.runId();
    List<DeclaredInput> declared =
        fields.items("datasets").stream().map(InputRoutes::input).toList();
    if (declared.size() > DATASETS)
      throw MlflowProblem.invalid(
          "A batch logging request can contain at most %d datasets. Got %d datasets. Please split up datasets across multiple requests and try again."
              .formatted(DATASETS, declared.size()));
    Run run = runs.active(call, id);
    List<Fields> read = fields.items("models");
    if (!read.isEmpty()) for (ModelInputs each : models) each.read(call, run, read);
    tracked.declareInputs(call.viewer(), run.id(), declared);
    call.done();
  }

  private void search(Call call) throws IOException {
    List<String> ids = call.fields().texts("experiment_ids");
    if (ids.isEmpty())
      throw MlflowProblem.invalid(
          "SearchDatasets request must specify at least one experiment_id.");
    if (ids.size() > EXPERIMENTS)
      throw MlflowProblem.invalid(
          "SearchDatasets request cannot specify more than %d experiment_ids. Received %d experiment_ids."
              .formatted(EXPERIMENTS, ids.size()));
    List<DatasetUse> uses = tracked.datasets(call.viewer(), experiments.among(call, ids));
    call.reply(
        json -> {
          json.writeArrayPropertyStart("dataset_summaries");
          for (DatasetUse use : uses) write(json, use);
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, DatasetUse use) {
    json.writeStartObject();
    json.writeStringProperty("experiment_id", HexId.of(use.experimentId()));
    json.writeStringProperty("name", use.name());
    json.writeStringProperty("digest", use.digest());
    if (use.context() != null) json.writeStringProperty("context", use.context());
    json.writeEndObject();
  }

  private static DeclaredInput input(Fields sent) {
    if (!sent.has("dataset")) throw MlflowProblem.invalid("Dataset cannot be None");
    Fields dataset = sent.item("dataset");
    Map<String, String> tags = sent.pairs("tags");
    tags.forEach(InputRoutes::checkTag);
    return new DeclaredInput(
        part(dataset, "name", NAME),
        part(dataset, "digest", DIGEST),
        part(dataset, "source_type", NAME),
        part(dataset, "source", SOURCE),
        dataset.has("schema") ? part(dataset, "schema", SCHEMA) : null,
        dataset.has("profile") ? part(dataset, "profile", PROFILE) : null,
        tags);
  }

  private static String part(Fields dataset, String name, int limit) {
    String value = dataset.text(name);
    if (value == null) throw MlflowProblem.invalid("Dataset %s cannot be None".formatted(name));
    return Names.limited("dataset " + name, limit, value);
  }

  private static void checkTag(String key, String value) {
    Names.limited("input tag key", TAG_KEY, key);
    Names.limited("input tag value", TAG_VALUE, value);
  }
}
