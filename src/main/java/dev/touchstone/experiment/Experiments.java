package dev.touchstone.experiment;

import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NameStem;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The experiments a viewer may see and make. */
@Service
@Transactional
public class Experiments {

  /** The most experiments of one namespace that a program is told of at once. */
  private static final int OWNED = 50_000;

  private final ExperimentStore store;
  private final ExperimentTags tags;
  private final Access access;
  private final Namespaces namespaces;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Experiments(
      ExperimentStore store,
      ExperimentTags tags,
      Access access,
      Namespaces namespaces,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.tags = tags;
    this.access = access;
    this.namespaces = namespaces;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws Conflict if the address is taken
   * @throws dev.touchstone.base.Forbidden if the viewer may not write to the namespace
   */
  public Experiment create(Viewer viewer, NewExperiment wanted) {
    UUID owner = namespaces.byName(wanted.address().namespace()).id();
    if (!insert(viewer, owner, wanted, wanted.address().name())) {
      throw new Conflict(
          "There is already an experiment “%s”. Choose another name.".formatted(wanted.address()));
    }
    return get(viewer, wanted.address());
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

  /** The one that programs call so; one in the bin too. */
  @Transactional(readOnly = true)
  public Optional<Experiment> byTitle(Viewer viewer, UUID namespace, String title) {
    return store.titled(viewer, namespace, title);
  }

  /**
   * Makes an experiment as a program asks for it, by any text. Its address is a word made from it.
   *
   * @param title 1 to 500 characters
   * @throws Conflict if the namespace has an experiment with this title, be it in the bin
   */
  public Experiment createTitled(
      Viewer viewer, UUID namespace, String title, Map<String, String> tags) {
    Experiment made =
        insertTitled(viewer, namespace, title)
            .orElseThrow(() -> new Conflict("Experiment '%s' already exists.".formatted(title)));
    this.tags.put(made.id(), tags);
    return made;
  }

  /** The experiment of programs that name none, made when it is first asked for. */
  public Experiment standard(Viewer viewer, UUID namespace) {
    return byTitle(viewer, namespace, Experiment.STANDARD)
        .or(() -> insertTitled(viewer, namespace, Experiment.STANDARD))
        .or(() -> byTitle(viewer, namespace, Experiment.STANDARD))
        .orElseThrow(() -> new NotFound("experiment", Experiment.STANDARD));
  }

  /** Those of the namespace that the viewer may see, the newest first, those in the bin too. */
  @Transactional(readOnly = true)
  public List<Experiment> owned(Viewer viewer, UUID namespace) {
    return store.owned(viewer, namespace, OWNED);
  }

  /**
   * @throws Conflict if another experiment of the namespace has this title
   */
  public Experiment retitle(Viewer viewer, UUID id, String title) {
    Experiment experiment = changeable(viewer, id);
    String wanted = titleFrom(title);
    Optional<Experiment> other = byTitle(viewer, experiment.namespaceId(), wanted);
    if (other.isPresent() && !other.get().id().equals(id)) {
      throw new Conflict("Experiment '%s' already exists.".formatted(wanted));
    }
    store.retitle(id, wanted, clock.instant());
    return byId(viewer, id);
  }

  /**
   * Puts it into the bin with its runs: lists leave them out, and it takes no new runs until it is
   * restored. One that is there already stays as it is.
   */
  public void delete(Viewer viewer, UUID id) {
    if (!changeable(viewer, id).deleted()) {
      Instant now = clock.instant();
      store.delete(id, now, now);
      events.publishEvent(new ExperimentDeleted(id, now));
    }
  }

  /** Takes it out of the bin, with those of its runs that went there with it. */
  public void restore(Viewer viewer, UUID id) {
    if (changeable(viewer, id).deleted()) {
      store.delete(id, null, clock.instant());
      events.publishEvent(new ExperimentRestored(id));
    }
  }

  /** Sets a tag; a value said before is replaced. */
  public void tag(Viewer viewer, UUID id, Map<String, String> said) {
    tags.put(changeable(viewer, id).id(), said);
  }

  /**
   * @throws NotFound if it has no such tag
   */
  public void untag(Viewer viewer, UUID id, String name) {
    if (!tags.remove(changeable(viewer, id).id(), name)) {
      throw new NotFound("tag", name);
    }
  }

  /** The tags of those of the experiments that the viewer may see. */
  @Transactional(readOnly = true)
  public Map<UUID, Map<String, String>> tags(Viewer viewer, Collection<UUID> ids) {
    return tags.of(byIds(viewer, ids).keySet());
  }

  private Experiment changeable(Viewer viewer, UUID id) {
    Experiment experiment = byId(viewer, id);
    access.requireWrite(viewer, experiment.namespaceId());
    return experiment;
  }

  private Optional<Experiment> insertTitled(Viewer viewer, UUID namespace, String title) {
    access.requireWrite(viewer, namespace);
    String wanted = titleFrom(title);
    Address address = new Address(namespaces.byId(namespace).name(), freeName(namespace, wanted));
    String question = wanted.substring(0, Math.min(300, wanted.length()));
    NewExperiment made = new NewExperiment(address, question, "", Visibility.TEAM);
    return insert(viewer, namespace, made, wanted)
        ? byTitle(viewer, namespace, wanted)
        : Optional.empty();
  }

  private static String titleFrom(String title) {
    return InvalidInput.unlessText("The experiment's name", title, 500);
  }

  /** The word closest to the title, numbered if it is taken. */
  private String freeName(UUID namespace, String title) {
    NameStem stem = NameStem.of(title, "experiment");
    return stem.free(store.names(namespace, stem.word()));
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
    return store.list(viewer, text, false, cursor, Math.clamp(limit, 1, 500));
  }

  /** As {@link #list}, those in the bin. */
  @Transactional(readOnly = true)
  public Page<Experiment> binned(Viewer viewer, String text, @Nullable String cursor, int limit) {
    return store.list(viewer, text, true, cursor, Math.clamp(limit, 1, 500));
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
    store.reword(experiment.id(), wanted.question(), wanted.description(), clock.instant());
    return get(viewer, address);
  }

  private boolean insert(Viewer viewer, UUID owner, NewExperiment wanted, String title) {
    UUID audience = access.protect(viewer, owner, wanted.visibility());
    Instant now = clock.instant();
    return store.insert(
        new Experiment(
            Ids.next(),
            wanted.address(),
            title,
            wanted.question(),
            wanted.description(),
            audience,
            owner,
            viewer.id(),
            now,
            now,
            null));
  }
}
