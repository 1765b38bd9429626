package dev.touchstone.catalog;

import static dev.touchstone.base.db.Tables.CATALOG_DATASET;

import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes some entries of an import in one transaction. */
@Component
class ImportBatch {
  record Outcome(int created, int updated, int unchanged) {
    Outcome plus(Outcome other) {
      return new Outcome(
          created + other.created, updated + other.updated, unchanged + other.unchanged);
    }
  }

  private final DatasetStore store;
  private final Access access;
  private final Namespaces namespaces;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImportBatch(
      DatasetStore store,
      Access access,
      Namespaces namespaces,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.access = access;
    this.namespaces = namespaces;
    this.events = events;
    this.clock = clock;
  }

  /** An identifier that stands twice in the batch counts with its last entry. */
  @Transactional
  Outcome load(Viewer viewer, UUID namespaceId, List<SchemaOrg.Entry> entries) {
    Map<String, UUID> known = store.identifiers(namespaceId);
    Map<UUID, Dataset> before = before(known, entries);
    Set<String> names = store.names(namespaceId);
    String owner = namespaces.byId(namespaceId).name();
    Outcome outcome = new Outcome(0, 0, 0);
    for (SchemaOrg.Entry entry : lastOfEach(entries)) {
      Dataset old = before.get(known.get(entry.identifier()));
      if (old != null) outcome = outcome.plus(update(old, entry));
      else outcome = outcome.plus(create(viewer, namespaceId, owner, names, entry));
    }
    return outcome;
  }

  private Map<UUID, Dataset> before(Map<String, UUID> known, List<SchemaOrg.Entry> entries) {
    List<UUID> ids =
        entries.stream().map(e -> known.get(e.identifier())).filter(id -> id != null).toList();
    return store.list(CATALOG_DATASET.ID.in(ids), entries.size()).stream()
        .collect(Collectors.toMap(Dataset::id, Function.identity()));
  }

  private static Iterable<SchemaOrg.Entry> lastOfEach(List<SchemaOrg.Entry> entries) {
    Map<String, SchemaOrg.Entry> last = new LinkedHashMap<>();
    entries.forEach(entry -> last.put(entry.identifier(), entry));
    return last.values();
  }

  private Outcome update(Dataset old, SchemaOrg.Entry entry) {
    if (DatasetEdit.of(old).equals(entry.words())) return new Outcome(0, 0, 1);
    store.update(old.id(), entry.words());
    events.publishEvent(new DatasetChanged(old.id()));
    return new Outcome(0, 1, 0);
  }

  private Outcome create(
      Viewer viewer, UUID namespaceId, String owner, Set<String> names, SchemaOrg.Entry entry) {
    UUID audience = access.protect(viewer, namespaceId, Visibility.EVERYONE);
    Address address = new Address(owner, freeName(entry, names));
    Dataset made = made(viewer, namespaceId, audience, address, entry.words());
    store.insert(made, entry.identifier());
    events.publishEvent(new DatasetChanged(made.id()));
    return new Outcome(1, 0, 0);
  }

  private Dataset made(
      Viewer viewer, UUID namespaceId, UUID audience, Address address, DatasetEdit words) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Dataset(
        Ids.next(),
        address,
        words.title(),
        words.description(),
        words.licence(),
        words.tags(),
        words.task(),
        words.source(),
        audience,
        namespaceId,
        viewer.id(),
        now,
        now,
        0);
  }

  /** The short name, else the identifier without its first step, else that with a number. */
  static String freeName(SchemaOrg.Entry entry, Set<String> taken) {
    String whole =
        Address.wordFrom(entry.identifier().replaceFirst("^[^/]+/", "").replace('/', '-'));
    String base = whole.isEmpty() ? "dataset" : whole.substring(0, Math.min(58, whole.length()));
    Stream<String> wishes = Stream.of(word(entry.name()), whole);
    Stream<String> numbered = IntStream.iterate(2, n -> n + 1).mapToObj(n -> base + "-" + n);
    return Stream.concat(wishes, numbered)
        .filter(name -> !name.isEmpty() && taken.add(name))
        .findFirst()
        .orElseThrow();
  }

  private static String word(@Nullable String name) {
    return name == null ? "" : Address.wordFrom(name);
  }
}
