package dev.touchstone.model;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.run.Artifact;
import dev.touchstone.run.Uploads;
import dev.touchstone.storage.Blobs;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of logged models. */
@Service
@Transactional
public class LoggedFiles {
  private final LoggedModels models;
  private final LoggedFileStore store;
  private final Blobs blobs;
  private final Uploads uploads;
  private final LoggedRights rights;

  LoggedFiles(
      LoggedModels models,
      LoggedFileStore store,
      Blobs blobs,
      Uploads uploads,
      LoggedRights rights) {
    this.models = models;
    this.store = store;
    this.blobs = blobs;
    this.uploads = uploads;
    this.rights = rights;
  }

  /** By path. */
  public List<Artifact> list(Viewer viewer, UUID modelId) {
    return store.list(readable(viewer, modelId).id());
  }

  /**
   * @throws NotFound if the viewer may not see the model or it has no such file
   */
  public Artifact get(Viewer viewer, UUID modelId, String path) {
    return store
        .find(readable(viewer, modelId).id(), path)
        .orElseThrow(() -> new NotFound("artifact", path));
  }

  public InputStream open(Viewer viewer, UUID modelId, String path) {
    return blobs.open(get(viewer, modelId, path).sha256());
  }

  /**
   * Stores the stream to its end and closes it; a file with this path is replaced.
   *
   * @param path relative with forward slashes, at most 1,024 characters, no step up
   * @throws dev.touchstone.base.InvalidInput if the path is another one
   * @throws dev.touchstone.run.DiskSpaceUsedUp if a program that a worker runs hands in more than
   *     its run may
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Artifact put(Viewer viewer, UUID modelId, String path, InputStream bytes) {
    rights.requireFiles(viewer, models.get(viewer, modelId));
    ArtifactPath.file(path);
    return uploads.take(viewer, path, bytes, file -> place(viewer, modelId, file));
  }

  private Optional<Artifact> place(Viewer viewer, UUID modelId, Artifact file) {
    rights.requireFiles(viewer, models.get(viewer, modelId));
    Optional<Artifact> before = store.find(modelId, file.path());
    store.put(modelId, file);
    return before;
  }

  /**
   * Removes a file, or all below a folder; an empty path stands for all.
   *
   * @throws NotFound if there is nothing of this path
   */
  public void remove(Viewer viewer, UUID modelId, String path) {
    rights.requireFiles(viewer, models.get(viewer, modelId));
    List<Artifact> removed = store.remove(modelId, path);
    if (removed.isEmpty()) throw new NotFound("artifact", path);
    uploads.removed(viewer, removed);
  }

  /** A deleted model is out of lists, but versions made from it keep their files. */
  private LoggedModel readable(Viewer viewer, UUID modelId) {
    return models
        .findEvenDeleted(viewer, modelId)
        .orElseThrow(() -> new NotFound("logged model", modelId));
  }
}
