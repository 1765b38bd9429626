package dev.touchstone.model;

import static dev.touchstone.base.db.Tables.MODEL_REGISTERED;
import static dev.touchstone.base.db.Tables.MODEL_VERSION;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Ids;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registered models a viewer may see and change. What one may not see is answered by {@link
 * NotFound}; members of the owning namespace may change a model.
 */
@Service
@Transactional
public class Models {
  private static final Set<String> SORTED_BY =
      Set.of("name", "creation_timestamp", "last_updated_timestamp");

  private final ModelStore store;
  private final NumberedStore versions;
  private final AliasStore aliases;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Models(
      ModelStore store,
      NumberedStore versions,
      AliasStore aliases,
      Access access,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.versions = versions;
    this.aliases = aliases;
    this.access = access;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws ModelExists if the name is taken
   * @throws dev.touchstone.base.Forbidden if the viewer may not write to the namespace
   */
  public RegisteredModel create(Viewer viewer, NewModel wanted) {
    UUID audience = access.protect(viewer, wanted.namespaceId(), wanted.visibility());
    UUID id = Ids.next();
    try {
      store.insert(id, wanted, audience, viewer.id(), now());
    } catch (DuplicateKeyException e) {
      throw new ModelExists(wanted.name());
    }
    events.publishEvent(new ModelRegistered(id));
    return get(viewer, id);
  }

  @Transactional(readOnly = true)
  public RegisteredModel get(Viewer viewer, UUID id) {
    return store.find(viewer, id).orElseThrow(() -> new NotFound("model", id));
  }

  @Transactional(readOnly = true)
  public RegisteredModel get(Viewer viewer, UUID namespaceId, String name) {
    return find(viewer, namespaceId, name).orElseThrow(() -> new NotFound("model", name));
  }

  @Transactional(readOnly = true)
  public Optional<RegisteredModel> find(Viewer viewer, UUID namespaceId, String name) {
    return store.find(viewer, namespaceId, name);
  }

  /**
   * The models the viewer may see, the last changed first.
   *
   * @param text a part of the name or the description, blank for all
   * @param cursor the {@code next} of the page before, null for the first page
   * @param limit 1 to 1,000
   */
  @Transactional(readOnly = true)
  public Page<RegisteredModel> list(
      Viewer viewer, String text, @Nullable String cursor, int limit) {
    var wanted =
        text.isBlank()
            ? DSL.noCondition()
            : MODEL_REGISTERED
                .NAME
                .containsIgnoreCase(text.strip())
                .or(MODEL_REGISTERED.DESCRIPTION.containsIgnoreCase(text.strip()));
    var order = List.of(MODEL_REGISTERED.UPDATED_AT.desc(), MODEL_REGISTERED.ID.desc());
    return page(viewer, wanted, order, cursor, limit);
  }

  /**
   * The models of a namespace in MLflow's filter language: {@code name} and {@code tags}.
   *
   * @param order keys with {@code ASC} or {@code DESC}: name (the last resort), creation_timestamp,
   *     last_updated_timestamp
   * @param limit 1 to 1,000
   * @throws dev.touchstone.base.InvalidInput if a filter, key or cursor cannot be read
   */
  @Transactional(readOnly = true)
  public Page<RegisteredModel> search(
      Viewer viewer,
      UUID namespaceId,
      String filter,
      List<String> order,
      @Nullable String cursor,
      int limit) {
    var wanted =
        MODEL_REGISTERED
            .NAMESPACE_ID
            .eq(namespaceId)
            .and(RegistryFilter.models(filter, store.tags()));
    return page(viewer, wanted, sorted(Order.parse(order, SORTED_BY)), cursor, limit);
  }

  private Page<RegisteredModel> page(
      Viewer viewer,
      org.jooq.Condition wanted,
      List<? extends OrderField<?>> order,
      @Nullable String cursor,
      int limit) {
    Cursor at = Cursor.of(cursor);
    int most = Math.clamp(limit, 1, 1000);
    return at.page(store.select(viewer, wanted, order, at.offset(), most + 1), most);
  }

  private static List<OrderField<?>> sorted(List<Order> orders) {
    List<OrderField<?>> fields = new ArrayList<>();
    for (Order order : orders) {
      var field =
          switch (order.key()) {
            case "name" -> MODEL_REGISTERED.NAME;
            case "creation_timestamp" -> MODEL_REGISTERED.CREATED_AT;
            default -> MODEL_REGISTERED.UPDATED_AT;
          };
      fields.add(order.ascending() ? field.asc() : field.desc());
    }
    fields.add(MODEL_REGISTERED.NAME.asc());
    return fields;
  }

  @Transactional(readOnly = true)
  public long count(Viewer viewer) {
    return store.count(viewer);
  }

  public boolean mayChange(Viewer viewer, RegisteredModel model) {
    return access.mayWrite(viewer, model.namespaceId());
  }

  /**
   * @throws ModelExists if the name is taken
   */
  public RegisteredModel rename(Viewer viewer, UUID id, String name) {
    changeable(viewer, id);
    try {
      store.rename(id, ModelName.registered(name), now());
    } catch (DuplicateKeyException e) {
      throw new ModelExists(name);
    }
    versions.touchAll(id, now());
    return get(viewer, id);
  }

  public RegisteredModel describe(Viewer viewer, UUID id, String description) {
    changeable(viewer, id);
    store.describe(id, description, now());
    return get(viewer, id);
  }

  /** Deletes the name with all versions; what they were made from stays. */
  public void delete(Viewer viewer, UUID id) {
    RegisteredModel model = changeable(viewer, id);
    aliases.removeAll(id);
    versions.delete(MODEL_VERSION.MODEL_ID.eq(id));
    store.delete(id);
    audit.record(viewer, "delete model", model.address(), "");
  }

  public void tag(Viewer viewer, UUID id, String key, String value) {
    changeable(viewer, id);
    store.tags().put(id, ModelTags.checked(Map.of(key, value)));
  }

  /** A tag that is not there stays away. */
  public void untag(Viewer viewer, UUID id, String key) {
    changeable(viewer, id);
    store.tags().remove(id, key);
  }

  /**
   * Lets the alias stand for this version, whatever it stood for before.
   *
   * @param alias letters, digits, underscores and dashes; not “latest” and not like “v3”
   * @throws NotFound if there is no such version, or none this viewer may see
   */
  public void alias(Viewer viewer, UUID id, String alias, int number) {
    RegisteredModel model = changeable(viewer, id);
    String free = ModelName.freeAlias(alias);
    if (versions.find(viewer, id, number).isEmpty())
      throw new NotFound("version", model.name() + "/" + number);
    aliases.put(id, free, number);
    audit.record(viewer, "set model alias", model.address(), alias + " is version " + number);
  }

  /** An alias that is not there stays away. */
  public void unalias(Viewer viewer, UUID id, String alias) {
    RegisteredModel model = changeable(viewer, id);
    aliases.remove(id, ModelName.alias(alias));
    audit.record(viewer, "remove model alias", model.address(), alias);
  }

  private RegisteredModel changeable(Viewer viewer, UUID id) {
    RegisteredModel model = get(viewer, id);
    access.requireWrite(viewer, model.namespaceId());
    return model;
  }

  /** To the millisecond, so that what a client was told finds the same row again. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
