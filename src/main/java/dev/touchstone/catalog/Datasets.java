package dev.touchstone.catalog;

import static dev.touchstone.base.db.Tables.CATALOG_DATASET;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.storage.Blobs;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Datasets and their versions. For whoever may not see a dataset, it and all of its versions, files
 * and rows are {@link NotFound}, as if they were absent.
 */
@Service
public class Datasets {
  private final DatasetStore store;
  private final VersionStore versions;
  private final Publishing publishing;
  private final Namespaces namespaces;
  private final Access access;
  private final Audit audit;
  private final Blobs blobs;
  private final Tables tables;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Datasets(
      DatasetStore store,
      VersionStore versions,
      Publishing publishing,
      Namespaces namespaces,
      Access access,
      Audit audit,
      Blobs blobs,
      Tables tables,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.versions = versions;
    this.publishing = publishing;
    this.namespaces = namespaces;
    this.access = access;
    this.audit = audit;
    this.blobs = blobs;
    this.tables = tables;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Makes a dataset without versions.
   *
   * @throws Conflict when the address is taken
   */
  @Transactional
  public Dataset create(Viewer maker, NewDataset wish) {
    UUID owner = namespaces.byName(wish.address().namespace()).id();
    UUID audience = access.protect(maker, owner, wish.visibility());
    if (store.taken(owner, wish.address().name()))
      throw new Conflict("The name “" + wish.address() + "” is taken. Choose another.");
    Dataset made = made(maker, owner, audience, wish);
    store.insert(made, null);
    events.publishEvent(new DatasetChanged(made.id()));
    return made;
  }

  private Dataset made(Viewer maker, UUID owner, UUID audience, NewDataset wish) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return new Dataset(
        Ids.next(),
        wish.address(),
        wish.title(),
        wish.description(),
        wish.licence(),
        wish.tags(),
        wish.task(),
        wish.source(),
        audience,
        owner,
        maker.id(),
        now,
        now,
        0);
  }

  public Dataset get(Viewer viewer, Address address) {
    Dataset found = store.find(address).orElseThrow(() -> absent(address));
    access.requireRead(viewer, found.audience(), () -> absent(address));
    return found;
  }

  /** By words that somebody typed: what cannot be an address is as absent as one of nothing. */
  public Dataset find(Viewer viewer, String namespace, String name) {
    boolean words =
        Address.WORD.matcher(namespace).matches() && Address.WORD.matcher(name).matches();
    if (!words) throw absent(namespace + "/" + name);
    return get(viewer, new Address(namespace, name));
  }

  public Dataset byId(Viewer viewer, UUID id) {
    Dataset found = store.find(id).orElseThrow(() -> absent(id));
    access.requireRead(viewer, found.audience(), () -> absent(id));
    return found;
  }

  private static NotFound absent(Object id) {
    return new NotFound("dataset", id);
  }

  /** How many datasets this viewer may see. */
  public long count(Viewer viewer) {
    return store.count(access.readable(CATALOG_DATASET.AUDIENCE_ID, viewer));
  }

  @Transactional
  public Dataset edit(Viewer viewer, Address address, DatasetEdit edit) {
    Dataset before = writable(viewer, address);
    store.update(before.id(), edit);
    events.publishEvent(new DatasetChanged(before.id()));
    return get(viewer, address);
  }

  /** Deletes the dataset with all versions. Runs keep what they wrote down about it. */
  @Transactional
  public void remove(Viewer viewer, Address address) {
    Dataset gone = writable(viewer, address);
    store.delete(gone.id());
    audit.record(viewer, "delete dataset", address.toString(), gone.latest() + " versions");
    events.publishEvent(new DatasetRemoved(gone.id()));
  }

  private Dataset writable(Viewer viewer, Address address) {
    Dataset found = get(viewer, address);
    access.requireWrite(viewer, found.namespaceId());
    return found;
  }

  /**
   * Publishes the next version. Tables are checked, converted to UTF-8 where they are in another
   * encoding (the note says so) and measured before anything is written.
   *
   * @param note what is new, may be empty
   * @throws BrokenTable when a file is named like a table but is none
   * @throws Conflict when the newest version already has exactly these files
   */
  public Version publish(Viewer viewer, Address address, List<NewFile> files, String note) {
    return publishing.publish(viewer, writable(viewer, address), files, note);
  }

  public Version version(Viewer viewer, Address address, int number) {
    Dataset dataset = get(viewer, address);
    return versions
        .find(dataset.id(), number)
        .orElseThrow(() -> new NotFound("dataset version", address + " " + number));
  }

  public Version versionById(Viewer viewer, UUID versionId) {
    NotFound absent = new NotFound("dataset version", versionId);
    Version version = versions.find(versionId).orElseThrow(() -> absent);
    Dataset dataset = store.find(version.datasetId()).orElseThrow(() -> absent);
    access.requireRead(viewer, dataset.audience(), () -> absent);
    return version;
  }

  /** Newest first. */
  public List<Version> versions(Viewer viewer, Address address) {
    return versions.of(get(viewer, address).id());
  }

  public Dataset ofVersion(Viewer viewer, UUID versionId) {
    NotFound absent = new NotFound("dataset version", versionId);
    Dataset dataset = versions.dataset(versionId).flatMap(store::find).orElseThrow(() -> absent);
    access.requireRead(viewer, dataset.audience(), () -> absent);
    return dataset;
  }

  /** Who may read the dataset of a version; empty for who may not. */
  public Optional<UUID> audienceOfVersion(Viewer viewer, UUID versionId) {
    return versions.audience(versionId).filter(audience -> access.mayRead(viewer, audience));
  }

  /**
   * Reads rows of a table in the file's order.
   *
   * @param offset rows to skip, from 0
   * @param limit at most 1,000 rows are given
   * @throws InvalidInput when the file is not a table
   */
  public Rows rows(Viewer viewer, UUID versionId, String path, long offset, int limit) {
    DataFile file = file(viewer, versionId, path);
    Sheet sheet =
        versions
            .sheet(versionId, file)
            .orElseThrow(() -> new InvalidInput(path + " is not a table, so it has no rows."));
    return tables.rows(blobs.path(file.sha256()), sheet, offset, limit);
  }

  /** The bytes of a file; the caller closes the stream. */
  public InputStream open(Viewer viewer, UUID versionId, String path) {
    return blobs.open(file(viewer, versionId, path).sha256());
  }

  private DataFile file(Viewer viewer, UUID versionId, String path) {
    return versionById(viewer, versionId).file(path).orElseThrow(() -> new NotFound("file", path));
  }
}
