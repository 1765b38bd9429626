package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.run.WorkQueue.OutputFile;
import dev.touchstone.storage.Blob;
import dev.touchstone.storage.Blobs;
import dev.touchstone.storage.Garbage;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs of programs that nobody here executes: a notebook, a laptop, a cluster elsewhere. Such a
 * program tells when it begins and ends, and hands in what it made. A run the viewer may not see is
 * answered by {@link NotFound}; one that only others may change by {@link
 * dev.touchstone.base.Forbidden}.
 */
@Service
@Transactional
public class TrackedRuns {

  private static final int INPUTS = 1000;

  private final Runs runs;
  private final TrackedStates states;
  private final RunRequests requests;
  private final DeclaredInputs inputs;
  private final ArtifactStore artifacts;
  private final Blobs blobs;
  private final Garbage garbage;
  private final RunRights rights;

  TrackedRuns(
      Runs runs,
      TrackedStates states,
      RunRequests requests,
      DeclaredInputs inputs,
      ArtifactStore artifacts,
      Blobs blobs,
      Garbage garbage,
      RunRights rights) {
    this.runs = runs;
    this.states = states;
    this.requests = requests;
    this.inputs = inputs;
    this.artifacts = artifacts;
    this.blobs = blobs;
    this.garbage = garbage;
    this.rights = rights;
  }

  /**
   * @throws Conflict if the experiment or the parent lies in the bin
   */
  public Run begin(Viewer viewer, NewTrackedRun wanted) {
    return runs.get(viewer, states.begin(viewer, wanted));
  }

  /**
   * Like {@link #begin(Viewer, NewTrackedRun)}, but the same key from the same viewer gives back
   * the run that was begun before.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Run begin(Viewer viewer, NewTrackedRun wanted, String requestKey) {
    return runs.get(viewer, requests.once(viewer, requestKey, () -> states.begin(viewer, wanted)));
  }

  /**
   * Notes what the program says of itself. Unlike a worker's run, a tracked one may be taken up
   * again after it was over. Of a worker's run the state is the worker's to say: that part is
   * passed over.
   */
  public Run update(Viewer viewer, UUID id, RunChange change) {
    states.update(changeable(viewer, id), change);
    return runs.get(viewer, id);
  }

  /**
   * Stores the stream to its end and closes it; an artifact with the same path is replaced.
   *
   * @throws InvalidInput if the path is not relative or leaves the run
   */
  public Artifact putArtifact(Viewer viewer, UUID id, String path, InputStream bytes) {
    Run run = open(viewer, id);
    String checked = ArtifactPath.checked(path);
    Blob blob = blobs.put(bytes);
    artifacts.find(run.id(), checked).ifPresent(old -> garbage.offer(List.of(old.sha256())));
    artifacts.put(run.id(), List.of(new OutputFile(checked, blob.sha256(), blob.size())));
    return new Artifact(checked, blob.size(), blob.sha256());
  }

  /**
   * Removes one artifact, or all below a folder.
   *
   * @throws NotFound if there is neither
   */
  public void removeArtifact(Viewer viewer, UUID id, String path) {
    List<Artifact> removed = artifacts.remove(open(viewer, id).id(), path);
    if (removed.isEmpty()) {
      throw new NotFound("artifact", path);
    }
    garbage.offer(removed.stream().map(Artifact::sha256).collect(Collectors.toSet()));
  }

  /** Adds datasets the program says it reads; said again, they are one. */
  public void declareInputs(Viewer viewer, UUID id, List<DeclaredInput> declared) {
    Run run = changeable(viewer, id);
    if (declared.size() > INPUTS) {
      throw new InvalidInput("A run declares at most 1,000 inputs at once.");
    }
    declared.forEach(input -> inputs.add(run.id(), input));
  }

  /** What those of the runs that the viewer may see say they read. */
  @Transactional(readOnly = true)
  public Map<UUID, List<DeclaredInput>> declaredInputs(Viewer viewer, Collection<UUID> ids) {
    return inputs.of(runs.seen(viewer, ids));
  }

  /** What those runs of the experiments that the viewer may see say they read, at most 1,000. */
  @Transactional(readOnly = true)
  public List<DatasetUse> datasets(Viewer viewer, Collection<UUID> experiments) {
    return inputs.uses(viewer, experiments);
  }

  /** A worker's run that is over is evidence: nothing is added to it or taken from it. */
  private Run open(Viewer viewer, UUID id) {
    Run run = changeable(viewer, id);
    if (!run.tracked() && run.state().over()) {
      throw new Conflict(
          "Run “%s” was executed by a worker and is over: its artifacts stay as they are."
              .formatted(run.name()));
    }
    return run;
  }

  private Run changeable(Viewer viewer, UUID id) {
    Run run = runs.get(viewer, id);
    rights.requireAdd(viewer, run);
    return run;
  }
}
