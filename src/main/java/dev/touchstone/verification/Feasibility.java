package dev.touchstone.verification;

import dev.touchstone.account.People;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.catalog.Datasets;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.run.Device;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunInput;
import dev.touchstone.run.Runs;
import dev.touchstone.run.WorkQueue.Machine;
import dev.touchstone.storage.Blobs;
import dev.touchstone.worker.Python;
import dev.touchstone.worker.Workers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out whether an entry can be re-run, and in whose name. Whoever may see the run may have it
 * done again, as nothing new is learned by that; for others its owners have to offer it.
 */
@Component
class Feasibility {
  /** What a script reads to reach the server by itself; a re-run cannot. */
  private static final Pattern NETWORK =
      Pattern.compile("TOUCHSTONE_(URL|TOKEN)|MLFLOW_TRACKING_TOKEN|127\\.0\\.0\\.1:17170");

  private final VerificationStore store;
  private final Runs runs;
  private final Experiments experiments;
  private final Datasets datasets;
  private final Blobs blobs;
  private final People people;
  private final Workers workers;

  Feasibility(
      VerificationStore store,
      Runs runs,
      Experiments experiments,
      Datasets datasets,
      Blobs blobs,
      People people,
      Workers workers) {
    this.store = store;
    this.runs = runs;
    this.experiments = experiments;
    this.datasets = datasets;
    this.blobs = blobs;
    this.people = people;
    this.workers = workers;
  }

  Readiness of(Viewer viewer, Submission submission) {
    var made = submission.runId();
    if (made == null) return new Readiness.Blocked(Obstacle.NO_RUN);
    var offerer = store.offerer(submission.id());
    if (offerer.isEmpty() && !reads(viewer, made)) return new Readiness.NotOffered();
    return Stream.of(
            Optional.of(viewer), offerer.flatMap(this::person), person(submission.submitterId()))
        .flatMap(Optional::stream)
        .filter(person -> person.namespaces().contains(submission.namespaceId()))
        .filter(person -> reads(person, made))
        .findFirst()
        .map(standIn -> of(standIn, runs.get(standIn, made)))
        .orElseGet(() -> new Readiness.Blocked(Obstacle.INPUTS_GONE));
  }

  /** The person as of now; empty when disabled. */
  Optional<Viewer> person(UUID id) {
    return people.viewer(people.byId(id).name());
  }

  boolean reads(Viewer viewer, UUID run) {
    return !runs.found(viewer, List.of(run)).isEmpty();
  }

  private Readiness of(Viewer standIn, Run run) {
    return obstacle(standIn, run)
        .<Readiness>map(Readiness.Blocked::new)
        .orElseGet(() -> new Readiness.Ready(standIn, run));
  }

  private Optional<Obstacle> obstacle(Viewer standIn, Run run) {
    if (run.tracked()) return Optional.of(Obstacle.RUN_ELSEWHERE);
    if (!run.state().over()) return Optional.of(Obstacle.RUN_NOT_OVER);
    if (experiments.byId(standIn, run.experimentId()).deleted())
      return Optional.of(Obstacle.EXPERIMENT_GONE);
    if (!run.inputs().stream().allMatch(input -> there(standIn, input)))
      return Optional.of(Obstacle.INPUTS_GONE);
    if (run.device() == Device.GPU && workers.machine().gpus().isEmpty())
      return Optional.of(Obstacle.NO_GPU);
    return run.recipe() instanceof ScriptRecipe script
        ? ofScript(script, language(standIn, run))
        : Optional.empty();
  }

  private boolean there(Viewer standIn, RunInput input) {
    try {
      datasets.versionById(standIn, input.versionId());
    } catch (NotFound goneOrClosed) {
      return false;
    }
    return input.files().stream().allMatch(file -> blobs.exists(file.sha256()));
  }

  private Optional<Obstacle> ofScript(ScriptRecipe script, Optional<String> recorded) {
    if (NETWORK.matcher(script.script()).find()) return Optional.of(Obstacle.NETWORK_ASKED);
    var here = workers.machine().python().map(Feasibility::languageOf);
    var fits = here.isPresent() && (recorded.isEmpty() || recorded.equals(here));
    return fits ? Optional.empty() : Optional.of(Obstacle.ENVIRONMENT_MISSING);
  }

  private Optional<String> language(Viewer standIn, Run run) {
    return Optional.ofNullable(machine(standIn, run.id())).map(seen -> minor(seen.runtime()));
  }

  /** What the run ran on when it was last tried; null where it never began. */
  @Nullable Machine machine(Viewer viewer, UUID run) {
    Machine last = null;
    for (var attempt : runs.attempts(viewer, run))
      if (attempt.machine() != null) last = attempt.machine();
    return last;
  }

  private static String languageOf(Python python) {
    return minor("Python " + python.version());
  }

  /** “Python 3.11” of “Python 3.11.2”: within it, what ran goes on running. */
  private static String minor(String runtime) {
    return runtime.replaceFirst("^(\\D*\\d+\\.\\d+).*", "$1");
  }
}
