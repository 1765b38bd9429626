package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.run.WorkQueue.OutputFile;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
  private final Uploads uploads;
  private final RunRights rights;

  TrackedRuns(
      Runs runs,
      TrackedStates states,
      RunRequests requests,
      DeclaredInputs inputs,
      ArtifactStore artifacts,
      Uploads uploads,
      RunRights rights) {
    this.runs = runs;
    this.states = states;
    this.requests = requests;
    this.inputs = inputs;
    this.artifacts = artifacts;
    this.uploads = uploads;
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
   * @throws DiskSpaceUsedUp if a program that a worker runs hands in more than its run may
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Artifact putArtifact(Viewer viewer, UUID id, String path, InputStream bytes) {
    String checked = ArtifactPath.checked(path);
    open(viewer, id);
    return uploads.take(viewer, checked, bytes, file -> place(viewer, id, file));
  }

  private Optional<Artifact> place(Viewer viewer, UUID id, Artifact file) {
    Run run = open(viewer, id);
    artifacts.against(run.id(), file.path()).ifPresent(other -> refuse(file, other));
    Optional<Artifact> before = artifacts.find(run.id(), file.path());
    artifacts.put(run.id(), List.of(new OutputFile(file.path(), file.sha256(), file.size())));
    return before;
  }

  /** Whoever fetched all of the run's artifacts could put only one of the two on a disk. */
  private static void refuse(Artifact file, Artifact other) {
    throw new InvalidInput(
        "“%s” and “%s” cannot both be: one would be a file and a folder of the same name."
            .formatted(file.path(), other.path()));
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
    uploads.removed(viewer, removed);
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

  private Run open(Viewer viewer, UUID id) {
    Run run = changeable(viewer, id);
    rights.requireOpen(run);
    return run;
  }

  private Run changeable(Viewer viewer, UUID id) {
    Run run = runs.get(viewer, id);
    rights.requireAdd(viewer, run);
    return run;
  }
}
