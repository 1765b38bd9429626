package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Viewer;
import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.LoggedModels;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.VersionSource;
import dev.touchstone.model.VersionSource.Elsewhere;
import dev.touchstone.model.VersionSource.Logged;
import dev.touchstone.model.VersionSource.RunFolder;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where the files of models are, as URIs that MLflow's clients can download from. */
@Component
class ModelPlaces {
  private final Runs runs;
  private final LoggedModels logged;

  ModelPlaces(Runs runs, LoggedModels logged) {
    this.runs = runs;
    this.logged = logged;
  }

  static String uri(LoggedModel model) {
    return "mlflow-artifacts:/%s/models/%s/artifacts"
        .formatted(HexId.of(model.experimentId()), ModelLookup.id(model.id()));
  }

  /** What a client gives as the source of such a version. */
  String source(Viewer viewer, ModelVersion version) {
    VersionSource source = version.source();
    return source instanceof Logged from && from.folder().isEmpty()
        ? "models:/" + ModelLookup.id(from.modelId())
        : files(viewer, version);
  }

  /** Where the files can be fetched. */
  String files(Viewer viewer, ModelVersion version) {
    return switch (version.source()) {
      case RunFolder from -> below(uri(viewer, from.runId()), from.folder());
      case Logged from -> below(model(viewer, from.modelId()), from.folder());
      case Elsewhere from -> from.address();
    };
  }

  private String uri(Viewer viewer, UUID id) {
    Run run = runs.get(viewer, id);
    return "mlflow-artifacts:/%s/%s/artifacts"
        .formatted(HexId.of(run.experimentId()), HexId.of(run.id()));
  }

  private String model(Viewer viewer, UUID id) {
    return uri(logged.findEvenDeleted(viewer, id).orElseThrow());
  }

  private static String below(String root, String folder) {
    return folder.isEmpty() ? root : root + "/" + folder;
  }
}
