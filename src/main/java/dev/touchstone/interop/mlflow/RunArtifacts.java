package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Viewer;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import dev.touchstone.run.TrackedRuns;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Artifacts of runs, at {@code <experiment>/<run>/artifacts/…}. */
@Component
class RunArtifacts implements ArtifactOwner {
  private final Runs runs;
  private final TrackedRuns tracked;
  private final RunLookup lookup;

  RunArtifacts(Runs runs, TrackedRuns tracked, RunLookup lookup) {
    this.runs = runs;
    this.tracked = tracked;
    this.lookup = lookup;
  }

  @Override
  public Optional<Located> find(Call call, List<String> path) {
    if (path.size() < 3 || path.get(1).equals("models") || !path.get(2).equals("artifacts"))
      return Optional.empty();
    Run run = lookup.get(call, path.get(1));
    if (!HexId.of(run.experimentId()).equals(path.getFirst())) throw RunLookup.absent(path.get(1));
    String rest = String.join("/", path.subList(3, path.size()));
    return Optional.of(new Located(folder(call.viewer(), run.id()), rest));
  }

  ArtifactFolder folder(Viewer viewer, UUID run) {
    return new Folder(viewer, run);
  }

  private final class Folder implements ArtifactFolder {
    private final Viewer viewer;
    private final UUID run;

    Folder(Viewer viewer, UUID run) {
      this.viewer = viewer;
      this.run = run;
    }

    @Override
    public List<Artifact> all() {
      return runs.artifacts(viewer, run);
    }

    @Override
    public Artifact get(String path) {
      return runs.artifact(viewer, run, path);
    }

    @Override
    public InputStream open(String path) {
      return runs.openArtifact(viewer, run, path);
    }

    @Override
    public void put(String path, InputStream bytes) {
      tracked.putArtifact(viewer, run, path, bytes);
    }

    @Override
    public void remove(String path) {
      if (path.isEmpty()) all().forEach(each -> tracked.removeArtifact(viewer, run, each.path()));
      else tracked.removeArtifact(viewer, run, path);
    }
  }
}
