package dev.touchstone.interop.mlflow;

import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.ModelVersions;
import dev.touchstone.model.RegisteredModel;
import dev.touchstone.model.Stage;
import dev.touchstone.model.VersionSource;
import dev.touchstone.model.VersionSource.Elsewhere;
import dev.touchstone.model.VersionSource.Logged;
import dev.touchstone.model.VersionSource.RunFolder;
import dev.touchstone.run.Run;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out which of our things a version's source is, with MLflow's rules for what may be. */
@Component
class SourceReader {
  private final ModelLookup models;
  private final ModelVersions versions;
  private final RunLookup runs;

  /**
   * @param runId the run that made it, when it is known
   */
  record Read(VersionSource source, @Nullable UUID runId) {}

  /** What a client says of a source. */
  private record Said(Call call, SourceUri uri, @Nullable String run, @Nullable String model) {}

  SourceReader(ModelLookup models, ModelVersions versions, RunLookup runs) {
    this.models = models;
    this.versions = versions;
    this.runs = runs;
  }

  /**
   * @throws MlflowProblem when the source is none, is not seen by the viewer, or is not of the run
   *     or model that the client named
   */
  Read read(Call call, String source, @Nullable String runId, @Nullable String modelId) {
    Said said = new Said(call, SourceUri.of(source), given(runId), given(modelId));
    return switch (said.uri().scheme()) {
      case "models" -> models(said);
      case "runs" -> runFolder(said, 0, 1);
      case "mlflow-artifacts" -> artifacts(said);
      default -> elsewhere(said);
    };
  }

  private static @Nullable String given(@Nullable String id) {
    return id == null || id.isEmpty() ? null : id;
  }

  private Read models(Said said) {
    SourceUri uri = said.uri();
    if (!uri.authority().isEmpty() || uri.path().isEmpty()) throw uri.unfit("model_id");
    boolean logged = uri.path().size() == 1 && !uri.path().getFirst().contains("@");
    return logged ? logged(said, uri.path().getFirst(), "") : copied(said);
  }

  private Read logged(Said said, String id, String folder) {
    if (!id.equals(said.model())) throw said.uri().unfit("model_id");
    LoggedModel model = logged(said, id);
    UUID run = said.run() == null ? model.runId() : run(said, said.run()).id();
    return new Read(new Logged(model.id(), folder), run);
  }

  private LoggedModel logged(Said said, String id) {
    try {
      return models.logged(said.call(), id);
    } catch (MlflowProblem e) {
      throw said.uri().unfit("model_id");
    }
  }

  /** A version of another registered model: the new one is made from the same files. */
  private Read copied(Said said) {
    ModelVersion version = named(said);
    UUID run = version.runId();
    if (said.run() != null && (run == null || !said.run().equals(HexId.of(run))))
      throw MlflowProblem.invalid(
          "Invalid model version source: '%s'. The run_id and model_id request parameters must match the referenced model version."
              .formatted(said.uri().text()));
    return new Read(version.source(), run);
  }

  private ModelVersion named(Said said) {
    List<String> path = said.uri().path();
    String first = path.getFirst();
    int at = first.lastIndexOf('@');
    if (path.size() > 2 || path.size() == 2 && at >= 0 && !path.get(1).matches("\\d+"))
      throw said.uri().unfit("model_id");
    return path.size() == 2
        ? suffixed(said, first, path.get(1))
        : aliased(said, first.substring(0, at), first.substring(at + 1));
  }

  private ModelVersion suffixed(Said said, String name, String suffix) {
    if (suffix.matches("\\d+")) return models.version(said.call(), name, suffix);
    RegisteredModel model = models.registered(said.call(), name);
    Stage stage = suffix.equalsIgnoreCase("latest") ? null : Stage.of(suffix);
    return versions.latest(said.call().viewer(), List.of(model.id())).stream()
        .filter(version -> stage == null || version.stage() == stage)
        .max(Comparator.comparingInt(ModelVersion::number))
        .orElseThrow(() -> said.uri().unfit("model_id"));
  }

  private ModelVersion aliased(Said said, String name, String alias) {
    Integer number = models.registered(said.call(), name).aliases().get(alias);
    if (number == null)
      throw MlflowProblem.invalid("Registered model alias %s not found.".formatted(alias));
    return models.version(said.call(), name, number.toString());
  }

  private Read artifacts(Said said) {
    SourceUri uri = said.uri();
    List<String> path = uri.path();
    boolean ofModel =
        path.size() >= 4 && path.get(1).equals("models") && path.get(3).equals("artifacts");
    boolean ofRun = path.size() >= 3 && path.get(2).equals("artifacts");
    if (!uri.authority().isEmpty() || said.model() != null && !ofModel) throw unfit(said);
    if (ofModel && said.model() != null) return logged(said, path.get(2), uri.after(4));
    if (!ofRun) throw unfit(said);
    return runFolder(said, 1, 3);
  }

  private static MlflowProblem unfit(Said said) {
    return said.uri().unfit(said.model() == null ? "run_id" : "model_id");
  }

  private Read runFolder(Said said, int id, int folder) {
    SourceUri uri = said.uri();
    boolean theirs =
        said.model() == null
            && uri.authority().isEmpty()
            && uri.path().size() > id
            && uri.path().get(id).equals(said.run());
    if (!theirs) throw unfit(said);
    Run run = run(said, uri.path().get(id));
    return new Read(new RunFolder(run.id(), uri.after(folder)), run.id());
  }

  private Run run(Said said, String id) {
    try {
      return runs.get(said.call(), id);
    } catch (MlflowProblem e) {
      throw said.uri().unfit("run_id");
    }
  }

  private Read elsewhere(Said said) {
    SourceUri uri = said.uri();
    if (uri.local()) throw uri.onTheClient(said.model() == null ? "run_id" : "model_id");
    if (uri.proxied()) throw unfit(said);
    UUID run = said.run() == null ? null : run(said, said.run()).id();
    return new Read(new Elsewhere(uri.text()), run);
  }
}
