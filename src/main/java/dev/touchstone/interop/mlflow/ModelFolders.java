package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Viewer;
import dev.touchstone.model.LoggedFiles;
import dev.touchstone.model.LoggedModel;
import dev.touchstone.run.Artifact;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The folders of logged models: {@code experiment/models/m-…/artifacts}. */
@Component
class ModelFolders implements ArtifactOwner {
  private static final int ROOT = 4;

  private final ModelLookup lookup;
  private final LoggedFiles files;

  ModelFolders(ModelLookup lookup, LoggedFiles files) {
    this.lookup = lookup;
    this.files = files;
  }

  @Override
  public Optional<Located> find(Call call, List<String> path) {
    boolean ours =
        path.size() >= ROOT && path.get(1).equals("models") && path.get(3).equals("artifacts");
    return ours ? Optional.of(located(call, path)) : Optional.empty();
  }

  private Located located(Call call, List<String> path) {
    LoggedModel model = lookup.loggedEvenDeleted(call, path.get(2));
    if (!HexId.of(model.experimentId()).equals(path.getFirst()))
      throw MlflowProblem.absent("Logged model with ID '%s' not found.".formatted(path.get(2)));
    String rest = String.join("/", path.subList(ROOT, path.size()));
    return new Located(new Folder(files, call.viewer(), model.id()), rest);
  }

  private record Folder(LoggedFiles files, Viewer viewer, UUID model) implements ArtifactFolder {
    @Override
    public List<Artifact> all() {
      return files.list(viewer, model);
    }

    @Override
    public Artifact get(String path) {
      return files.get(viewer, model, path);
    }

    @Override
    public InputStream open(String path) {
      return files.open(viewer, model, path);
    }

    @Override
    public void put(String path, InputStream bytes) {
      files.put(viewer, model, path, bytes);
    }

    @Override
    public void remove(String path) {
      files.remove(viewer, model, path);
    }
  }
}
