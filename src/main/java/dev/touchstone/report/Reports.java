package dev.touchstone.report;

import static dev.touchstone.base.db.Tables.REPORT;

import dev.touchstone.access.Access;
import dev.touchstone.access.Audit;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports a viewer may see and write. Who reads a report may see every experiment it shows: its
 * audience is that of its own policy and of those experiments together.
 */
@Service
@Transactional
public class Reports {
  private static final Duration IN_THE_BIN = Duration.ofDays(30);
  private static final Condition ALIVE = REPORT.DELETED_AT.isNull();

  private final ReportStore store;
  private final ReportNames names;
  private final ReportSources sources;
  private final Access access;
  private final Audit audit;
  private final Namespaces namespaces;
  private final Clock clock;

  Reports(
      ReportStore store,
      ReportNames names,
      ReportSources sources,
      Access access,
      Audit audit,
      Namespaces namespaces,
      Clock clock) {
    this.store = store;
    this.names = names;
    this.sources = sources;
    this.access = access;
    this.audit = audit;
    this.namespaces = namespaces;
    this.clock = clock;
  }

  /**
   * @throws dev.touchstone.base.Forbidden if the viewer may not write to the namespace
   * @throws NotFound if it shows an experiment that is not there for the viewer
   * @throws dev.touchstone.base.query.InvalidQuery if a filter cannot be read
   */
  public Report create(Viewer viewer, NewReport wanted) {
    UUID policy = access.protect(viewer, wanted.namespaceId(), wanted.visibility());
    UUID audience = sources.audience(viewer, policy, wanted.blocks(), Set.of());
    Report made = new Report(card(viewer, wanted, policy, audience), wanted.blocks());
    if (!store.insert(made))
      throw new Conflict("Somebody made a report of this name just now. Try again.");
    return made;
  }

  private ReportCard card(Viewer viewer, NewReport wanted, UUID policy, UUID audience) {
    Instant now = now();
    return new ReportCard(
        Ids.next(),
        names.free(wanted.namespaceId(), wanted.title()),
        wanted.title(),
        1,
        policy,
        audience,
        wanted.namespaceId(),
        viewer.id(),
        viewer.id(),
        now,
        now);
  }

  /**
   * @throws NotFound if there is none, or none this viewer may see
   */
  @Transactional(readOnly = true)
  public Report get(Viewer viewer, Address address) {
    return find(viewer, address, ALIVE);
  }

  /**
   * @throws NotFound if there is none, or none this viewer may see
   */
  @Transactional(readOnly = true)
  public Report byId(Viewer viewer, UUID id) {
    return store
        .find(viewer, REPORT.ID.eq(id).and(ALIVE))
        .orElseThrow(() -> new NotFound("report", id));
  }

  /**
   * The reports the viewer may see, the last changed first.
   *
   * @param text a part of the title or the name; blank for all
   * @param cursor the {@code next} of the page before, null for the first page
   * @param limit 1 to 500
   */
  @Transactional(readOnly = true)
  public Page<ReportCard> list(Viewer viewer, String text, @Nullable String cursor, int limit) {
    return store.list(viewer, text, cursor, Math.clamp(limit, 1, 500));
  }

  @Transactional(readOnly = true)
  public long count(Viewer viewer) {
    return store.count(viewer);
  }

  public boolean mayChange(Viewer viewer, ReportCard report) {
    return access.mayWrite(viewer, report.namespaceId());
  }

  /**
   * Replaces title and blocks.
   *
   * @param version the one that the changes were made to
   * @throws ReportChanged if somebody saved since
   * @throws NotFound if it is to show another experiment that is not there for the viewer
   * @throws dev.touchstone.base.query.InvalidQuery if a filter cannot be read
   */
  public Report save(Viewer viewer, UUID id, int version, String title, Blocks blocks) {
    Report before = changeable(viewer, id);
    if (before.card().version() != version) throw changed(before.card());
    ReportCard old = before.card();
    Set<UUID> shown = before.blocks().experiments();
    ReportCard card =
        new ReportCard(
            id,
            old.address(),
            NewReport.title(title),
            version + 1,
            old.policy(),
            sources.audience(viewer, old.policy(), blocks, shown),
            old.namespaceId(),
            old.makerId(),
            viewer.id(),
            old.createdAt(),
            now());
    Report after = new Report(card, blocks);
    if (!store.update(after)) throw changed(old);
    return after;
  }

  private ReportChanged changed(ReportCard now) {
    Namespace editor = namespaces.byId(now.editorId());
    return new ReportChanged(editor.displayName(), now.version());
  }

  @Transactional(readOnly = true)
  public Visibility visibility(Viewer viewer, UUID id) {
    return access.visibility(byId(viewer, id).card().policy());
  }

  /** Changes who may read it, as far as what it shows allows. */
  public void share(Viewer viewer, UUID id, Visibility visibility) {
    ReportCard report = changeable(viewer, id).card();
    access.changeVisibility(viewer, report.policy(), visibility);
    audit.record(viewer, "share report", report.address().toString(), visibility.name());
  }

  /** Who could read the report if it had these blocks. */
  public Reach reach(Viewer viewer, UUID id, Blocks blocks) {
    return sources.reach(viewer, changeable(viewer, id).card().policy(), blocks);
  }

  /** Puts it into the bin, from which {@link #restore} takes it for 30 days. */
  public void delete(Viewer viewer, UUID id) {
    ReportCard report = changeable(viewer, id).card();
    store.delete(id, now());
    store.purge(now().minus(IN_THE_BIN));
    audit.record(viewer, "delete report", report.address().toString(), "");
  }

  /**
   * @throws NotFound if none of this address is in the bin, or none this viewer may see
   */
  public Report restore(Viewer viewer, Address address) {
    Report report = find(viewer, address, REPORT.DELETED_AT.isNotNull());
    access.requireWrite(viewer, report.card().namespaceId());
    store.delete(report.id(), null);
    audit.record(viewer, "restore report", address.toString(), "");
    return report;
  }

  private Report find(Viewer viewer, Address address, Condition state) {
    return store.find(viewer, address, state).orElseThrow(() -> new NotFound("report", address));
  }

  private Report changeable(Viewer viewer, UUID id) {
    Report report = byId(viewer, id);
    access.requireWrite(viewer, report.card().namespaceId());
    return report;
  }

  /** To the millisecond, so that a page's cursor finds the same row on every database. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
