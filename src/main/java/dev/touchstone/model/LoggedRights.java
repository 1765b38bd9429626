package dev.touchstone.model;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunRights;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides who may store models: the members of the namespace that owns the experiment, and a
 * program on its errand those that its own run makes.
 */
@Component
class LoggedRights {

  private final Access access;
  private final Runs runs;
  private final RunRights rights;

  LoggedRights(Access access, Runs runs, RunRights rights) {
    this.access = access;
    this.runs = runs;
    this.rights = rights;
  }

  /**
   * @param runId as asked for
   * @return the run that makes the model: what a program stores without a word comes from its run
   * @throws Forbidden if the viewer may not store models there
   */
  @Nullable Run requireBegin(Viewer viewer, Experiment experiment, @Nullable UUID runId) {
    if (viewer.errand() == null) {
      access.requireWrite(viewer, experiment.namespaceId());
      return runId == null ? null : runs.get(viewer, runId);
    }
    Run run = runs.get(viewer, runId == null ? viewer.errand().work() : runId);
    rights.requireAdd(viewer, run);
    if (!run.experimentId().equals(experiment.id()))
      throw new Forbidden("A program that runs here stores models in its own experiment only.");
    return run;
  }

  /**
   * @throws Forbidden if the viewer may not change the model
   */
  void requireChange(Viewer viewer, LoggedModel model) {
    if (viewer.errand() == null) access.requireWrite(viewer, model.namespaceId());
    else rights.requireAdd(viewer, maker(viewer, model));
  }

  /**
   * As {@link #requireChange}, for the files.
   *
   * @throws dev.touchstone.base.Conflict if a worker's run made it that is over: it is evidence
   */
  void requireFiles(Viewer viewer, LoggedModel model) {
    requireChange(viewer, model);
    if (model.runId() != null)
      runs.found(viewer, List.of(model.runId())).forEach(rights::requireOpen);
  }

  private Run maker(Viewer viewer, LoggedModel model) {
    if (model.runId() == null)
      throw new Forbidden("A program that runs here may write to its own run only.");
    return runs.get(viewer, model.runId());
  }
}
