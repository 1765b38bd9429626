package dev.touchstone.experiment;

import dev.touchstone.access.Access;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.Page;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experiments a viewer may see and make. */
@Service
@Transactional
public class Experiments {

  private final ExperimentStore store;
  private final Access access;
  private final Namespaces namespaces;
  private final Clock clock;

  Experiments(ExperimentStore store, Access access, Namespaces namespaces, Clock clock) {
    this.store = store;
    this.access = access;
    this.namespaces = namespaces;
    this.clock = clock;
  }

  /**
   * @throws Conflict if the address is taken
   * @throws dev.touchstone.base.Forbidden if the viewer may not write to the namespace
   */
  public Experiment create(Viewer viewer, NewExperiment wanted) {
    Namespace owner = namespaces.byName(wanted.address().namespace());
    UUID audience = access.protect(viewer, owner.id(), wanted.visibility());
    Experiment made =
        new Experiment(
            Ids.next(),
            wanted.address(),
            wanted.question(),
            wanted.description(),
            audience,
            owner.id(),
            viewer.id(),
            clock.instant());
    insert(made);
    return byId(viewer, made.id());
  }

  /**
   * @throws NotFound if there is none, or none this viewer may see
   */
  @Transactional(readOnly = true)
  public Experiment get(Viewer viewer, Address address) {
    return store.find(viewer, address).orElseThrow(() -> new NotFound("experiment", address));
  }

  /**
   * @throws NotFound if there is none, or none this viewer may see
   */
  @Transactional(readOnly = true)
  public Experiment byId(Viewer viewer, UUID id) {
    return store.find(viewer, id).orElseThrow(() -> new NotFound("experiment", id));
  }

  /** Those of the ids that the viewer may see. */
  @Transactional(readOnly = true)
  public Map<UUID, Experiment> byIds(Viewer viewer, Iterable<UUID> ids) {
    return store.byIds(viewer, ids);
  }

  /**
   * The experiments the viewer may see, the newest first.
   *
   * @param text words in the name or the question; blank for all
   * @param limit 1 to 500
   */
  @Transactional(readOnly = true)
  public Page<Experiment> list(Viewer viewer, String text, @Nullable String cursor, int limit) {
    return store.list(viewer, text, cursor, Math.clamp(limit, 1, 500));
  }

  /** The experiments the viewer may launch runs in, the newest first, at most 200. */
  @Transactional(readOnly = true)
  public List<Experiment> writable(Viewer viewer) {
    return store.writable(viewer);
  }

  @Transactional(readOnly = true)
  public long count(Viewer viewer) {
    return store.count(viewer);
  }

  /** Says the question and the description anew. */
  public Experiment edit(Viewer viewer, Address address, String question, String description) {
    Experiment experiment = get(viewer, address);
    access.requireWrite(viewer, experiment.namespaceId());
    NewExperiment wanted =
        new NewExperiment(address, question, description, access.visibility(experiment.audience()));
    store.reword(experiment.id(), wanted.question(), wanted.description());
    return get(viewer, address);
  }

  private void insert(Experiment experiment) {
    try {
      store.insert(experiment);
    } catch (DuplicateKeyException e) {
      throw new Conflict(
          "There is already an experiment “%s”. Choose another name."
              .formatted(experiment.address()));
    }
  }
}
