package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_REGISTERED;
import static dev.touchstone.base.db.Tables.MODEL_VERSION;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of registered models. A version made from private things is private: it does not
 * exist for one who may not see its run or logged model, whatever the registered model is.
 */
@Service
@Transactional
public class ModelVersions {
  private static final Set<String> SORTED_BY =
      Set.of("name", "version_number", "creation_timestamp", "last_updated_timestamp");
  private static final List<String> USUAL_ORDER = List.of("last_updated_timestamp DESC");

  private final NumberedStore store;
  private final ModelStore models;
  private final AliasStore aliases;
  private final Registration registration;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ModelVersions(
      NumberedStore store,
      ModelStore models,
      AliasStore aliases,
      Registration registration,
      Access access,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.models = models;
    this.aliases = aliases;
    this.registration = registration;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Gives the model its next version.
   *
   * @throws NotFound if the viewer may not see the model or what the version is made from
   * @throws dev.touchstone.base.Forbidden if the viewer may not change the model
   */
  public ModelVersion register(Viewer viewer, UUID modelId, NewVersion wanted) {
    RegisteredModel model = changeable(viewer, modelId);
    int number = registration.register(viewer, model, wanted, now());
    ModelVersion made = get(viewer, modelId, number);
    audit.record(viewer, "register model version", model.address(), "version " + number);
    events.publishEvent(new VersionRegistered(modelId, made.id()));
    return made;
  }

  @Transactional(readOnly = true)
  public ModelVersion get(Viewer viewer, UUID modelId, int number) {
    return find(viewer, modelId, number).orElseThrow(() -> new NotFound("version", number));
  }

  /** Empty as well if the viewer may not see the model. */
  @Transactional(readOnly = true)
  public Optional<ModelVersion> find(Viewer viewer, UUID modelId, int number) {
    return models.find(viewer, modelId).flatMap(model -> store.find(viewer, model.id(), number));
  }

  /** The versions of a model that the viewer may see, the newest first. */
  @Transactional(readOnly = true)
  public List<ModelVersion> of(Viewer viewer, UUID modelId) {
    Condition here = MODEL_VERSION.MODEL_ID.eq(modelId);
    return store.select(viewer, here, newest(), 0, 10_000);
  }

  /** The versions that were made from this run or from models it logged, the newest first. */
  @Transactional(readOnly = true)
  public List<ModelVersion> madeBy(Viewer viewer, UUID runId) {
    return store.select(viewer, MODEL_VERSION.RUN_ID.eq(runId), newest(), 0, 1000);
  }

  /** As {@link #madeBy} for logged models. */
  @Transactional(readOnly = true)
  public List<ModelVersion> madeFrom(Viewer viewer, Collection<UUID> loggedModels) {
    return store.select(viewer, MODEL_VERSION.LOGGED_ID.in(loggedModels), newest(), 0, 1000);
  }

  /** The newest version of each stage of each of these models. */
  @Transactional(readOnly = true)
  public List<ModelVersion> latest(Viewer viewer, Collection<UUID> modelIds) {
    var newer = MODEL_VERSION.as("newer");
    Condition newest =
        org.jooq.impl.DSL.notExists(
            org.jooq
                .impl
                .DSL
                .selectOne()
                .from(newer)
                .where(newer.MODEL_ID.eq(MODEL_VERSION.MODEL_ID))
                .and(newer.STAGE.eq(MODEL_VERSION.STAGE))
                .and(newer.NUMBER.gt(MODEL_VERSION.NUMBER))
                .and(access.readable(newer.AUDIENCE_ID, viewer)));
    Condition wanted = MODEL_VERSION.MODEL_ID.in(modelIds).and(newest);
    return store.select(viewer, wanted, newest(), 0, 10_000);
  }

  private static List<OrderField<?>> newest() {
    return List.of(MODEL_VERSION.CREATED_AT.desc(), MODEL_VERSION.NUMBER.desc());
  }

  /**
   * The versions in a namespace in MLflow's filter language: {@code name}, {@code version_number},
   * {@code run_id}, {@code source_path} and {@code tags}.
   *
   * @param order keys with {@code ASC} or {@code DESC}: name, version_number, creation_timestamp,
   *     last_updated_timestamp; if empty the last changed come first
   * @param limit 1 to 200,000
   * @throws InvalidInput if a filter, key or cursor cannot be read
   */
  @Transactional(readOnly = true)
  public Page<ModelVersion> search(
      Viewer viewer,
      UUID namespaceId,
      String filter,
      List<String> order,
      @Nullable String cursor,
      int limit) {
    Condition wanted =
        MODEL_REGISTERED
            .NAMESPACE_ID
            .eq(namespaceId)
            .and(access.readable(MODEL_REGISTERED.AUDIENCE_ID, viewer))
            .and(RegistryFilter.versions(filter, store.tags()));
    var sorted = sorted(Order.parse(order.isEmpty() ? USUAL_ORDER : order, SORTED_BY));
    Cursor at = Cursor.of(cursor);
    int most = Math.clamp(limit, 1, 200_000);
    return at.page(store.select(viewer, wanted, sorted, at.offset(), most + 1), most);
  }

  private static List<OrderField<?>> sorted(List<Order> orders) {
    List<OrderField<?>> fields = new ArrayList<>();
    for (Order order : orders) {
      var field =
          switch (order.key()) {
            case "name" -> MODEL_REGISTERED.NAME;
            case "version_number" -> MODEL_VERSION.NUMBER;
            case "creation_timestamp" -> MODEL_VERSION.CREATED_AT;
            default -> MODEL_VERSION.UPDATED_AT;
          };
      fields.add(order.ascending() ? field.asc() : field.desc());
    }
    fields.add(MODEL_REGISTERED.NAME.asc());
    fields.add(MODEL_VERSION.NUMBER.desc());
    return fields;
  }

  public ModelVersion describe(Viewer viewer, UUID modelId, int number, String description) {
    changeable(viewer, modelId);
    store.describe(get(viewer, modelId, number).id(), description, now());
    return get(viewer, modelId, number);
  }

  /**
   * Moves a version to another stage.
   *
   * @param archiveOthers whether the versions that are there now are archived
   * @throws InvalidInput if others shall be archived for a stage that is not in use
   */
  public ModelVersion stage(
      Viewer viewer, UUID modelId, int number, Stage stage, boolean archiveOthers) {
    RegisteredModel model = changeable(viewer, modelId);
    ModelVersion version = get(viewer, modelId, number);
    if (archiveOthers && !stage.active())
      throw new InvalidInput(
          "Model version transition cannot archive existing model versions because '%s' is not an Active stage. Valid stages are ['Staging', 'Production']"
              .formatted(stage.word()));
    if (archiveOthers)
      store.stage(store.others(modelId, version.id(), stage), Stage.ARCHIVED, now());
    store.stage(List.of(version.id()), stage, now());
    models.touch(modelId, now());
    audit.record(viewer, "change model stage", model.address(), number + " is in " + stage.word());
    events.publishEvent(new StageChanged(modelId, version.id(), stage));
    return get(viewer, modelId, number);
  }

  /** Deletes the version with its aliases; what it was made from stays. */
  public void delete(Viewer viewer, UUID modelId, int number) {
    RegisteredModel model = changeable(viewer, modelId);
    ModelVersion version = get(viewer, modelId, number);
    aliases.removeOf(modelId, number);
    store.delete(MODEL_VERSION.ID.eq(version.id()));
    models.touch(modelId, now());
    audit.record(viewer, "delete model version", model.address(), "version " + number);
  }

  public void tag(Viewer viewer, UUID modelId, int number, String key, String value) {
    changeable(viewer, modelId);
    store.tags().put(get(viewer, modelId, number).id(), ModelTags.checked(Map.of(key, value)));
  }

  /** A tag that is not there stays away. */
  public void untag(Viewer viewer, UUID modelId, int number, String key) {
    changeable(viewer, modelId);
    store.tags().remove(get(viewer, modelId, number).id(), key);
  }

  private RegisteredModel changeable(Viewer viewer, UUID modelId) {
    RegisteredModel model =
        models.find(viewer, modelId).orElseThrow(() -> new NotFound("model", modelId));
    access.requireWrite(viewer, model.namespaceId());
    return model;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
