package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.Page;
import dev.touchstone.storage.Blobs;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs as people use them. Whatever is asked of a run the viewer may not see, or of one that is not
 * there, is answered by {@link NotFound}.
 */
@Service
public class Runs {

  /** The most runs compared at once. */
  public static final int COMPARED = 1000;

  private static final int LOG_LINES = 5000;
  private static final int POINTS = 100_000;

  private final RunStore store;
  private final Launches launches;
  private final Stopping stopping;
  private final AttemptStore attempts;
  private final FactStore facts;
  private final SideReader sides;
  private final Metrics metrics;
  private final LogStore log;
  private final ArtifactStore artifacts;
  private final Blobs blobs;

  Runs(
      RunStore store,
      Launches launches,
      Stopping stopping,
      AttemptStore attempts,
      FactStore facts,
      SideReader sides,
      Metrics metrics,
      LogStore log,
      ArtifactStore artifacts,
      Blobs blobs) {
    this.store = store;
    this.launches = launches;
    this.stopping = stopping;
    this.attempts = attempts;
    this.facts = facts;
    this.sides = sides;
    this.metrics = metrics;
    this.log = log;
    this.artifacts = artifacts;
    this.blobs = blobs;
  }

  /**
   * Puts a run into the queue.
   *
   * @throws NotFound if the viewer may not see the experiment or one of the inputs
   * @throws dev.touchstone.base.Forbidden if the viewer may not write to the experiment's namespace
   * @throws InvalidInput if the recipe does not fit the inputs
   */
  public Run launch(Viewer viewer, Launch launch) {
    return get(viewer, launches.launch(viewer, launch, null, null));
  }

  /**
   * Like {@link #launch(Viewer, Launch)}, but the same key from the same viewer gives back the run
   * that was launched before.
   */
  public Run launch(Viewer viewer, Launch launch, String requestKey) {
    return get(viewer, launches.launch(viewer, launch, null, requestKey));
  }

  public Run get(Viewer viewer, UUID id) {
    return store.find(viewer, id).orElseThrow(() -> new NotFound("run", id));
  }

  /** All of these runs in this order. */
  public List<Run> get(Viewer viewer, List<UUID> ids) {
    Map<UUID, Run> seen =
        store.find(viewer, ids).stream().collect(Collectors.toMap(Run::id, Function.identity()));
    return ids.stream()
        .distinct()
        .map(id -> Optional.ofNullable(seen.get(id)).orElseThrow(() -> new NotFound("run", id)))
        .toList();
  }

  /** Those of the runs that the viewer may see, in the order of the ids. */
  public List<Run> found(Viewer viewer, List<UUID> ids) {
    return store.inOrder(viewer, ids);
  }

  /**
   * The runs the viewer may see, the newest first.
   *
   * @param cursor the {@code next} of the page before, null for the first page
   * @param limit 1 to 500
   */
  public Page<Run> list(Viewer viewer, RunFilter filter, @Nullable String cursor, int limit) {
    return store.list(viewer, filter, cursor, Math.clamp(limit, 1, 500));
  }

  public long count(Viewer viewer, RunFilter filter) {
    return store.count(viewer, filter);
  }

  /**
   * As {@link #count(Viewer, RunFilter)}, but counts no further than this.
   *
   * @param most at least 1
   */
  public long count(Viewer viewer, RunFilter filter, int most) {
    return store.count(viewer, filter, most);
  }

  /**
   * Takes a queued run out of the queue, or asks the worker to stop a running one. A run that is
   * over stays as it is.
   */
  public Run cancel(Viewer viewer, UUID id) {
    stopping.stop(viewer, get(viewer, id));
    return get(viewer, id);
  }

  /**
   * Launches the same recipe on the same inputs again, as a new run that says what it repeats.
   *
   * @throws dev.touchstone.base.Conflict if the run is not over
   */
  public Run retry(Viewer viewer, UUID id) {
    Run run = get(viewer, id);
    stopping.requireOver(run);
    return get(viewer, launches.launch(viewer, again(run), id, null));
  }

  private static Launch again(Run run) {
    return new Launch(
        run.experimentId(),
        run.name(),
        run.recipe(),
        run.inputs().stream().map(RunInput::versionId).toList(),
        run.seed(),
        run.device(),
        run.limits());
  }

  /** What was set at launch and what the program said, by name. */
  public Map<String, String> params(Viewer viewer, UUID id) {
    get(viewer, id);
    return facts.params(List.of(id)).getOrDefault(id, Map.of());
  }

  /** As {@link #params(Viewer, UUID)} for many runs at once. */
  public Map<UUID, Map<String, String>> params(Viewer viewer, Collection<UUID> ids) {
    return facts.params(seen(viewer, ids));
  }

  public Map<String, String> tags(Viewer viewer, UUID id) {
    get(viewer, id);
    return facts.tags(List.of(id)).getOrDefault(id, Map.of());
  }

  /** Where each metric of the run stands, by name. */
  public List<LatestMetric> metrics(Viewer viewer, UUID id) {
    get(viewer, id);
    return metrics.latest(List.of(id)).getOrDefault(id, List.of());
  }

  /** As {@link #metrics(Viewer, UUID)} for many runs at once. */
  public Map<UUID, List<LatestMetric>> metrics(Viewer viewer, Collection<UUID> ids) {
    return metrics.latest(seen(viewer, ids));
  }

  /**
   * A metric as a chart draws it; empty if the run has no such metric.
   *
   * @param points the most points or buckets to give back, 1 to 100,000
   */
  public Series series(Viewer viewer, UUID id, String key, int points) {
    get(viewer, id);
    return Series.of(key, metrics.points(id, key), Math.clamp(points, 1, POINTS));
  }

  /**
   * Lines of the log.
   *
   * @param offset the number of the first line wanted, from 0; negative counts from the end
   * @param limit 1 to 5,000
   */
  @Transactional(readOnly = true)
  public LogPage log(Viewer viewer, UUID id, long offset, int limit) {
    Run run = get(viewer, id);
    long total = log.count(id);
    long from = offset < 0 ? Math.max(0, total + offset) : Math.min(offset, total);
    return new LogPage(
        log.lines(id, from, Math.clamp(limit, 1, LOG_LINES)), from, total, run.state().over());
  }

  public List<Artifact> artifacts(Viewer viewer, UUID id) {
    get(viewer, id);
    return artifacts.list(id);
  }

  public Artifact artifact(Viewer viewer, UUID id, String path) {
    get(viewer, id);
    return artifacts.find(id, path).orElseThrow(() -> new NotFound("artifact", path));
  }

  public InputStream openArtifact(Viewer viewer, UUID id, String path) {
    return blobs.open(artifact(viewer, id, path).sha256());
  }

  /** How often the run was given to a worker, and to which machine; the first first. */
  public List<Attempt> attempts(Viewer viewer, UUID id) {
    get(viewer, id);
    return attempts.of(List.of(id)).getOrDefault(id, List.of());
  }

  /**
   * @param ids 1 to {@link #COMPARED} runs, the one to compare with first
   */
  public Comparison compare(Viewer viewer, List<UUID> ids) {
    return contrast(viewer, ids).comparison();
  }

  /**
   * @param ids 1 to {@link #COMPARED} runs, the one to compare with first
   */
  public Contrast contrast(Viewer viewer, List<UUID> ids) {
    if (ids.isEmpty() || ids.size() > COMPARED) {
      throw new InvalidInput("Choose 1 to 1,000 runs to compare.");
    }
    List<Run> runs = get(viewer, ids);
    return new Contrast(runs, Comparison.of(sides.read(runs)));
  }

  List<UUID> seen(Viewer viewer, Collection<UUID> ids) {
    return store.seen(viewer, ids);
  }
}
