package dev.touchstone.model.ui;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.OneLook;
import dev.touchstone.model.LoggedModel;
import dev.touchstone.model.ModelVersion;
import dev.touchstone.model.VersionSource.Elsewhere;
import dev.touchstone.model.VersionSource.Logged;
import dev.touchstone.model.VersionSource.RunFolder;
import dev.touchstone.run.Artifact;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The models that a run made, as the viewer may see them.
 *
 * @param folders among the run's artifacts in which a model lies, as clients before MLflow 3 put it
 *     there, or of which one was registered; empty for all artifacts
 * @param versions registered from any of them
 */
record MadeModels(
    List<LoggedModel> logged, SortedSet<String> folders, List<ModelVersion> versions) {
  /** What MLflow writes beside each model's files. */
  private static final String DESCRIPTION = "MLmodel";

  private record By(UUID viewer, UUID run) {}

  static MadeModels by(ModelDesk desk, Viewer viewer, UUID run) {
    return OneLook.once(new By(viewer.id(), run), () -> read(desk, viewer, run));
  }

  private static MadeModels read(ModelDesk desk, Viewer viewer, UUID run) {
    List<ModelVersion> versions = desk.versions().madeBy(viewer, run);
    SortedSet<String> folders = new TreeSet<>();
    desk.runs().artifacts(viewer, run).stream().flatMap(MadeModels::folder).forEach(folders::add);
    versions.stream().flatMap(MadeModels::folder).forEach(folders::add);
    return new MadeModels(desk.logged().madeBy(viewer, run), folders, versions);
  }

  private static Stream<String> folder(Artifact file) {
    if (file.path().equals(DESCRIPTION)) return Stream.of("");
    return file.path().endsWith("/" + DESCRIPTION)
        ? Stream.of(file.path().substring(0, file.path().length() - DESCRIPTION.length() - 1))
        : Stream.empty();
  }

  private static Stream<String> folder(ModelVersion version) {
    return version.source() instanceof RunFolder from ? Stream.of(from.folder()) : Stream.empty();
  }

  int count() {
    return logged.size() + folders.size() + elsewhere().size();
  }

  List<ModelVersion> of(LoggedModel model) {
    return versions.stream()
        .filter(v -> v.source() instanceof Logged from && from.modelId().equals(model.id()))
        .toList();
  }

  List<ModelVersion> of(String folder) {
    return versions.stream()
        .filter(v -> v.source() instanceof RunFolder from && from.folder().equals(folder))
        .toList();
  }

  /** Whose files we do not keep. */
  List<ModelVersion> elsewhere() {
    return versions.stream().filter(v -> v.source() instanceof Elsewhere).toList();
  }
}
