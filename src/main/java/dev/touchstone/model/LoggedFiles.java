package dev.touchstone.model;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.run.Artifact;
import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import dev.touchstone.storage.Garbage;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of logged models. */
@Service
@Transactional
public class LoggedFiles {
  private final LoggedModels models;
  private final LoggedFileStore store;
  private final Blobs blobs;
  private final Garbage garbage;
  private final Access access;

  LoggedFiles(
      LoggedModels models, LoggedFileStore store, Blobs blobs, Garbage garbage, Access access) {
    this.models = models;
    this.store = store;
    this.blobs = blobs;
    this.garbage = garbage;
    this.access = access;
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
   */
  public Artifact put(Viewer viewer, UUID modelId, String path, InputStream bytes) {
    access.requireWrite(viewer, models.get(viewer, modelId).namespaceId());
    ArtifactPath.file(path);
    Blob blob = blobs.put(bytes);
    Artifact file = new Artifact(path, blob.size(), blob.sha256());
    store.find(modelId, path).ifPresent(old -> garbage.offer(List.of(old.sha256())));
    store.put(modelId, file);
    return file;
  }

  /**
   * Removes a file, or all below a folder; an empty path stands for all.
   *
   * @throws NotFound if there is nothing of this path
   */
  public void remove(Viewer viewer, UUID modelId, String path) {
    access.requireWrite(viewer, models.get(viewer, modelId).namespaceId());
    List<Artifact> removed = store.remove(modelId, path);
    if (removed.isEmpty()) throw new NotFound("artifact", path);
    garbage.offer(removed.stream().map(Artifact::sha256).collect(Collectors.toSet()));
  }

  /** A deleted model is out of lists, but versions made from it keep their files. */
  private LoggedModel readable(Viewer viewer, UUID modelId) {
    return models
        .findEvenDeleted(viewer, modelId)
        .orElseThrow(() -> new NotFound("logged model", modelId));
  }
}
