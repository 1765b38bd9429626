package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_LOGGED;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.Page;
import dev.touchstone.base.db.tables.records.ModelLoggedRecord;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunRights;
import dev.touchstone.run.Runs;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The models that programs stored. One is seen by those who see the run that made it. What one may
 * not see is answered by {@link NotFound}.
 */
@Service
@Transactional
public class LoggedModels {
  private final LoggedStore store;
  private final LoggedSearch search;
  private final MeasureStore measures;
  private final LinkStore links;
  private final Experiments experiments;
  private final Runs runs;
  private final Access access;
  private final LoggedRights rights;
  private final RunRights runRights;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LoggedModels(
      LoggedStore store,
      LoggedSearch search,
      MeasureStore measures,
      LinkStore links,
      Experiments experiments,
      Runs runs,
      Access access,
      LoggedRights rights,
      RunRights runRights,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.search = search;
    this.measures = measures;
    this.links = links;
    this.experiments = experiments;
    this.runs = runs;
    this.access = access;
    this.rights = rights;
    this.runRights = runRights;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes a model whose files are to come.
   *
   * @throws NotFound if the viewer may not see the experiment or the run
   * @throws dev.touchstone.base.Forbidden if the viewer may not write to the experiment
   */
  public LoggedModel begin(Viewer viewer, NewLoggedModel wanted) {
    Experiment experiment = experiments.byId(viewer, wanted.experimentId());
    Run run = rights.requireBegin(viewer, experiment, wanted.runId());
    ModelLoggedRecord row = row(viewer, experiment, run);
    row.setName(
        wanted.name().isEmpty() ? "model-" + row.getId().toString().substring(24) : wanted.name());
    row.setType(wanted.type());
    store.insert(row, wanted);
    return get(viewer, row.getId());
  }

  private ModelLoggedRecord row(Viewer viewer, Experiment experiment, @Nullable Run run) {
    ModelLoggedRecord row = new ModelLoggedRecord();
    row.setId(Ids.next());
    row.setExperimentId(experiment.id());
    row.setRunId(run == null ? null : run.id());
    row.setStatus(LoggedStatus.PENDING.name());
    row.setAudienceId(run == null ? experiment.audience() : both(experiment.audience(), run));
    row.setNamespaceId(experiment.namespaceId());
    row.setMakerId(viewer.id());
    row.setCreatedAt(now());
    row.setUpdatedAt(row.getCreatedAt());
    return row;
  }

  private UUID both(UUID audience, Run run) {
    return access.intersection(List.of(audience, run.audience()));
  }

  @Transactional(readOnly = true)
  public LoggedModel get(Viewer viewer, UUID id) {
    return find(viewer, id).orElseThrow(() -> new NotFound("logged model", id));
  }

  @Transactional(readOnly = true)
  public Optional<LoggedModel> find(Viewer viewer, UUID id) {
    return store.find(viewer, id, false);
  }

  /** As {@link #find}, also if somebody deleted it. */
  @Transactional(readOnly = true)
  public Optional<LoggedModel> findEvenDeleted(Viewer viewer, UUID id) {
    return store.find(viewer, id, true);
  }

  /** Those the run made, the oldest first. */
  @Transactional(readOnly = true)
  public List<LoggedModel> madeBy(Viewer viewer, UUID runId) {
    Condition here = MODEL_LOGGED.RUN_ID.eq(runId).and(MODEL_LOGGED.DELETED_AT.isNull());
    return store.select(viewer, here, List.of(MODEL_LOGGED.ID.asc()), 0, 1000);
  }

  /**
   * @param cursor the {@code next} of the page before, null for the first page
   * @param limit 1 to 1,000
   * @throws dev.touchstone.base.InvalidInput if the query or the cursor cannot be read
   */
  @Transactional(readOnly = true)
  public Page<LoggedModel> search(
      Viewer viewer, LoggedQuery query, @Nullable String cursor, int limit) {
    Cursor at = Cursor.of(cursor);
    int most = Math.clamp(limit, 1, 1000);
    return at.page(
        store.select(
            viewer,
            search.condition(viewer, query),
            search.order(viewer, query.order()),
            at.offset(),
            most + 1),
        most);
  }

  /** Says whether the files are all there. */
  public LoggedModel finish(Viewer viewer, UUID id, LoggedStatus status) {
    changeable(viewer, id);
    store.finish(id, status, now());
    if (status == LoggedStatus.READY) events.publishEvent(new ModelLogged(id));
    return get(viewer, id);
  }

  /** Takes the model out of lists; versions made from it keep their files. */
  public void delete(Viewer viewer, UUID id) {
    changeable(viewer, id);
    store.delete(id, now());
  }

  /**
   * A parameter is said once; the same value again is fine.
   *
   * @throws Conflict if one has another value by now; none is kept
   */
  public void param(Viewer viewer, UUID id, Map<String, String> params) {
    Map<String, String> before = changeable(viewer, id).params();
    Map<String, String> checked = NewLoggedModel.checked(params, 6000);
    checked.forEach((key, value) -> requireSame(key, before.getOrDefault(key, value), value));
    store.params().put(id, checked);
  }

  private static void requireSame(String key, String before, String now) {
    if (!before.equals(now))
      throw new Conflict("The parameter '%s' has the value '%s'.".formatted(key, before));
  }

  /** A tag said before is replaced. */
  public void tag(Viewer viewer, UUID id, Map<String, String> tags) {
    changeable(viewer, id);
    store.tags().put(id, NewLoggedModel.checked(tags, 8000));
  }

  /**
   * @throws NotFound if there is no such tag
   */
  public void untag(Viewer viewer, UUID id, String key) {
    changeable(viewer, id);
    if (!store.tags().remove(id, key)) throw new NotFound("tag", key);
  }

  /**
   * Keeps what a run measured of logged models. Numbers of models that are not there, or that the
   * viewer may not see, are passed over: the run keeps them anyway.
   *
   * @throws NotFound if the viewer may not see the run
   * @throws dev.touchstone.base.Forbidden if the viewer may not change it
   */
  public void measure(Viewer viewer, UUID runId, List<ModelMetric> metrics) {
    if (metrics.isEmpty()) return;
    Run run = changeableRun(viewer, runId);
    Map<UUID, UUID> audiences = new HashMap<>();
    metrics.stream()
        .map(ModelMetric::modelId)
        .distinct()
        .forEach(id -> find(viewer, id).ifPresent(m -> audiences.put(id, both(m.audience(), run))));
    measures.add(
        metrics.stream().filter(m -> audiences.containsKey(m.modelId())).toList(), audiences);
  }

  private Run changeableRun(Viewer viewer, UUID runId) {
    Run run = runs.get(viewer, runId);
    runRights.requireAdd(viewer, run);
    return run;
  }

  /**
   * Keeps which logged models a run took in or made; said twice is said once.
   *
   * @throws NotFound if the viewer may not see the run or one of the models
   */
  public void link(Viewer viewer, List<ModelLink> said) {
    for (ModelLink link : said) {
      Run run = changeableRun(viewer, link.runId());
      links.put(link, both(get(viewer, link.modelId()).audience(), run));
    }
  }

  /** What these runs took in and made, as far as the viewer may see both ends. */
  @Transactional(readOnly = true)
  public Map<UUID, List<ModelLink>> links(Viewer viewer, Collection<UUID> runIds) {
    Map<UUID, List<ModelLink>> byRun = new HashMap<>();
    links.of(viewer, runIds).forEach(l -> byRun.merge(l.runId(), List.of(l), LoggedModels::joined));
    return byRun;
  }

  private static List<ModelLink> joined(List<ModelLink> some, List<ModelLink> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }

  private LoggedModel changeable(Viewer viewer, UUID id) {
    LoggedModel model = get(viewer, id);
    rights.requireChange(viewer, model);
    return model;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
