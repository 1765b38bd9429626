package dev.touchstone.model;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.model.VersionSource.Elsewhere;
import dev.touchstone.model.VersionSource.Logged;
import dev.touchstone.model.VersionSource.RunFolder;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Runs;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of versions, wherever among our things they are. */
@Service
@Transactional(readOnly = true)
public class VersionFiles {
  private final Runs runs;
  private final LoggedFiles logged;

  VersionFiles(Runs runs, LoggedFiles logged) {
    this.runs = runs;
    this.logged = logged;
  }

  /**
   * With paths relative to the version's folder.
   *
   * @throws Conflict if the files are kept elsewhere
   */
  public List<Artifact> list(Viewer viewer, ModelVersion version) {
    return switch (version.source()) {
      case RunFolder from -> below(runs.artifacts(viewer, from.runId()), from.folder());
      case Logged from -> below(logged.list(viewer, from.modelId()), from.folder());
      case Elsewhere from ->
          throw new Conflict(
              "The files of this version are at %s and not kept here.".formatted(from.address()));
    };
  }

  private static List<Artifact> below(List<Artifact> all, String folder) {
    if (folder.isEmpty()) return all;
    return all.stream()
        .filter(file -> file.path().startsWith(folder + "/"))
        .map(f -> new Artifact(f.path().substring(folder.length() + 1), f.size(), f.sha256()))
        .toList();
  }
}
