package dev.touchstone.verification;

import dev.touchstone.access.Visibility;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.NewExperiment;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.leaderboard.Arena;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.leaderboard.Submissions;
import dev.touchstone.run.Device;
import dev.touchstone.run.IdleQueue;
import dev.touchstone.run.Launch;
import dev.touchstone.run.Limits;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import dev.touchstone.run.TrackedRuns;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkQueue;
import dev.touchstone.run.WorkQueue.Ending;
import dev.touchstone.run.WorkQueue.Environment;
import dev.touchstone.run.WorkQueue.Machine;
import dev.touchstone.run.WorkQueue.Offer;
import dev.touchstone.run.WorkQueue.Outcome;
import dev.touchstone.run.WorkQueue.OutputFile;
import dev.touchstone.storage.Blobs;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Entries made by runs, and a worker that only pretends: it leaves what a test wants. */
@TestComponent
public class RerunStage {
  public static final String FILE = "predictions.csv";
  private static final Offer ROOM = new Offer(256, Long.MAX_VALUE, 8);
  private static final String WORKER = "pretending";

  private final Experiments experiments;
  private final Runs runs;
  private final TrackedRuns trackedRuns;
  private final WorkQueue queue;
  private final Blobs blobs;
  private final Arena arena;
  private final Submissions submissions;
  private final Verifications verifications;

  RerunStage(
      Experiments experiments,
      Runs runs,
      TrackedRuns trackedRuns,
      WorkQueue queue,
      Blobs blobs,
      Arena arena,
      Submissions submissions,
      Verifications verifications) {
    this.experiments = experiments;
    this.runs = runs;
    this.trackedRuns = trackedRuns;
    this.queue = queue;
    this.blobs = blobs;
    this.arena = arena;
    this.submissions = submissions;
    this.verifications = verifications;
  }

  /** Leaves nothing of earlier tests to claim. */
  public void idle() {
    IdleQueue.empty(queue);
  }

  /** A scored entry whose run predicted wrongly on every {@code nth} row. */
  public Submission entry(Viewer owner, Benchmark benchmark, Visibility experiment, int nth) {
    var run = launch(owner, benchmark, experiment);
    leave(claim().orElseThrow(), arena.predictions(owner, benchmark, nth));
    return submit(owner, benchmark, run);
  }

  public Submission submit(Viewer owner, Benchmark benchmark, Run run) {
    var made =
        submissions.submitRun(owner, benchmark.address(), "entry of " + run.name(), run.id(), FILE);
    return scored(owner, made.id());
  }

  /** A scored entry that no run made. */
  public Submission uploaded(Viewer owner, Benchmark benchmark, int nth) {
    var csv = arena.predictions(owner, benchmark, nth);
    return scored(owner, submissions.submitFile(owner, benchmark.address(), "by hand", csv).id());
  }

  public Submission scored(Viewer owner, UUID id) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> submissions.get(owner, id).state() == SubmissionState.SCORED);
    return submissions.get(owner, id);
  }

  /** As {@link #entry}, by this recipe on this device. */
  public Submission entry(Viewer owner, Benchmark benchmark, Recipe recipe, Device device) {
    var run = launch(owner, benchmark, Visibility.EVERYONE, recipe, device);
    leave(claim().orElseThrow(), arena.predictions(owner, benchmark, 5));
    return submit(owner, benchmark, run);
  }

  /** As {@link #entry}, by a program that nobody here executed. */
  public Submission tracked(Viewer owner, Benchmark benchmark) {
    var run = trackedRuns.begin(owner, wish(owner));
    trackedRuns.putArtifact(owner, run.id(), FILE, arena.predictions(owner, benchmark, 5));
    return submit(owner, benchmark, run);
  }

  public Run launch(Viewer owner, Benchmark benchmark, Visibility visibility) {
    var recipe = new TrainerRecipe("baseline", "classification", "colour", Map.of());
    return launch(owner, benchmark, visibility, recipe, Device.CPU);
  }

  private Run launch(
      Viewer owner, Benchmark benchmark, Visibility visibility, Recipe recipe, Device device) {
    return runs.launch(
        owner,
        new Launch(
            experiment(owner, visibility),
            "",
            recipe,
            List.of(benchmark.dataVersionId()),
            42,
            device,
            Limits.USUAL));
  }

  private NewTrackedRun wish(Viewer owner) {
    return new NewTrackedRun(
        experiment(owner, Visibility.EVERYONE), "laptop", null, Map.of(), null, "train.py");
  }

  private UUID experiment(Viewer owner, Visibility visibility) {
    var word = "tries-" + UUID.randomUUID().toString().substring(0, 8);
    var address = new Address(owner.name(), word);
    return experiments
        .create(owner, new NewExperiment(address, "Which colour?", "", visibility))
        .id();
  }

  /** Carries out the re-runs that wait: each leaves the next of these predictions; null fails. */
  public void rerun(Viewer owner, Benchmark benchmark, Integer... wrongEvery) {
    for (var nth : wrongEvery)
      leave(claim().orElseThrow(), nth == null ? null : arena.predictions(owner, benchmark, nth));
  }

  public Verification over(Viewer viewer, UUID id) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> verifications.get(viewer, id).state() != VerificationState.RUNNING);
    return verifications.get(viewer, id);
  }

  public Optional<WorkOrder> claim() {
    return queue.claim(WORKER, ROOM);
  }

  public void leave(WorkOrder order, @Nullable InputStream predictions) {
    leave(order, predictions, FILE);
  }

  public void leave(WorkOrder order, @Nullable InputStream predictions, String path) {
    queue.started(order.token(), machine("numpy==2.4.4"));
    if (predictions == null) {
      queue.finish(order.token(), new Outcome(Ending.FAILED, "It broke.", 1), List.of());
      return;
    }
    var blob = blobs.put(predictions);
    queue.finish(
        order.token(),
        new Outcome(Ending.FINISHED, "", 0),
        List.of(new OutputFile(path, blob.sha256(), blob.size())));
  }

  private static Machine machine(String... packages) {
    return new Machine(
        "node-1",
        "Linux",
        "EPYC",
        8,
        16L << 30,
        null,
        "Java 25.0.1",
        "full",
        new Environment(List.of(packages)));
  }
}
