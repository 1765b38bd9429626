package dev.touchstone.interop.mlflow;

import dev.touchstone.base.Conflict;
import dev.touchstone.base.NotFound;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.model.LoggedFiles;
import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.LoggedModels;
import dev.touchstone.model.NewLoggedModel;
import dev.touchstone.run.Artifact;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The models that programs stored. */
@Component
class LoggedModelRoutes implements Routes {
  private static final String ONE = "logged-models/{model}";

  private final LoggedModels models;
  private final LoggedFiles files;
  private final ModelLookup lookup;
  private final ExperimentLookup experiments;
  private final RunLookup runs;

  LoggedModelRoutes(
      LoggedModels models,
      LoggedFiles files,
      ModelLookup lookup,
      ExperimentLookup experiments,
      RunLookup runs) {
    this.models = models;
    this.files = files;
    this.lookup = lookup;
    this.experiments = experiments;
    this.runs = runs;
  }

  @Override
  public void register(RouteTable table) {
    table.post("logged-models", this::create);
    table.get(ONE, this::get);
    table.patch(ONE, this::finish);
    table.delete(ONE, this::delete);
    table.post(ONE + "/params", this::params);
    table.patch(ONE + "/tags", this::tag);
    table.delete(ONE + "/tags/{key}", this::untag);
    table.get(ONE + "/artifacts/directories", this::list);
  }

  private void create(Call call) throws IOException {
    Fields fields = call.fields();
    Experiment experiment = experiments.active(call, fields.required("experiment_id"));
    reply(
        call,
        models.begin(
            call.viewer(),
            new NewLoggedModel(
                experiment.id(),
                run(call, fields.text("source_run_id", "")),
                fields.text("name", ""),
                fields.text("model_type", ""),
                fields.pairs("params"),
                fields.pairs("tags"))));
  }

  private @Nullable UUID run(Call call, String id) {
    return id.isEmpty() ? null : runs.get(call, id).id();
  }

  private void get(Call call) throws IOException {
    boolean even = call.fields().text("allow_deleted", "false").equalsIgnoreCase("true");
    String id = call.named("model");
    reply(call, even ? lookup.loggedEvenDeleted(call, id) : lookup.logged(call, id));
  }

  private void finish(Call call) throws IOException {
    String status = call.fields().node().path("status").asString("");
    if (status.isEmpty()) throw MlflowProblem.missing("status");
    reply(call, models.finish(call.viewer(), id(call), LoggedModelJson.status(status)));
  }

  private void delete(Call call) throws IOException {
    models.delete(call.viewer(), id(call));
    call.done();
  }

  private void params(Call call) throws IOException {
    try {
      models.param(call.viewer(), id(call), call.fields().pairs("params"));
    } catch (Conflict e) {
      throw MlflowProblem.invalid(e.text());
    }
    call.done();
  }

  private void tag(Call call) throws IOException {
    models.tag(call.viewer(), id(call), call.fields().pairs("tags"));
    reply(call, lookup.logged(call, call.named("model")));
  }

  private void untag(Call call) throws IOException {
    UUID id = id(call);
    try {
      models.untag(call.viewer(), id, call.named("key"));
    } catch (NotFound e) {
      throw MlflowProblem.absent(
          "No tag with key '%s' found for model with ID '%s'."
              .formatted(call.named("key"), call.named("model")));
    }
    call.done();
  }

  private UUID id(Call call) {
    return lookup.logged(call, call.named("model")).id();
  }

  private static void reply(Call call, LoggedModel model) throws IOException {
    call.reply(
        out -> {
          out.writeName("model");
          LoggedModelJson.write(out, model);
        });
  }

  private void list(Call call) throws IOException {
    LoggedModel model = lookup.logged(call, call.named("model"));
    String folder = RawPath.checked(call.fields().text("artifact_directory_path", ""));
    List<Artifact> all = files.list(call.viewer(), model.id());
    call.reply(
        out -> {
          out.writeStringProperty("root_uri", ModelPlaces.uri(model));
          ArtifactListing.write(
              out, ArtifactListing.in(all, folder), folder.isEmpty() ? "" : folder + "/");
        });
  }
}
