package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.db.tables.records.RunRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts runs out of the way: into the archive, into the bin, or away for good. Each call is for all
 * of the runs or for none: a run the viewer may not see is answered by {@link
 * dev.touchstone.base.NotFound}, one that only others may change by {@link
 * dev.touchstone.base.Forbidden}.
 */
@Service
@Transactional
public class RunLifecycle {

  private final DSLContext sql;
  private final Runs runs;
  private final RunRemoval removal;
  private final List<RunUse> uses;
  private final Access access;
  private final OpenRuns openRuns;
  private final RunNews news;
  private final Clock clock;

  RunLifecycle(
      DSLContext sql,
      Runs runs,
      RunRemoval removal,
      List<RunUse> uses,
      Access access,
      OpenRuns openRuns,
      RunNews news,
      Clock clock) {
    this.sql = sql;
    this.runs = runs;
    this.removal = removal;
    this.uses = uses;
    this.access = access;
    this.openRuns = openRuns;
    this.news = news;
    this.clock = clock;
  }

  /** Lists leave archived runs out unless they are asked for them. */
  public void archive(Viewer viewer, Collection<UUID> ids, boolean archived) {
    Instant at = archived ? clock.instant() : null;
    mark(changeable(viewer, ids), sql.update(RUN).set(RUN.ARCHIVED_AT, at));
  }

  /** Into the bin: lists leave them out, a link still opens them, and they can be restored. */
  public void delete(Viewer viewer, Collection<UUID> ids) {
    mark(changeable(viewer, ids), binned(clock.instant()));
  }

  public void restore(Viewer viewer, Collection<UUID> ids) {
    mark(changeable(viewer, ids), binned(null));
  }

  /**
   * Removes runs for good with all they left behind. The disk gets the room of blobs nobody else
   * uses back about an hour later.
   *
   * @throws Conflict if a run is not over, or something such as a leaderboard's entry rests on it
   */
  public Purged purge(Viewer viewer, Collection<UUID> ids) {
    List<Run> gone = changeable(viewer, ids);
    gone.forEach(RunLifecycle::requireOver);
    requireUnused(gone);
    openRuns.forgetAfterCommit();
    return removal.remove(gone);
  }

  /** What {@link #purge} would give back. */
  @Transactional(readOnly = true)
  public Purged purgeable(Viewer viewer, Collection<UUID> ids) {
    return removal.measure(changeable(viewer, ids));
  }

  /** On its own, whatever its experiment does: that one's coming back does not bring it along. */
  private UpdateSetMoreStep<RunRecord> binned(@Nullable Instant at) {
    return sql.update(RUN).set(RUN.DELETED_AT, at).set(RUN.DELETED_WITH_EXPERIMENT, false);
  }

  private void mark(List<Run> marked, UpdateSetMoreStep<RunRecord> change) {
    change.where(RUN.ID.in(marked.stream().map(Run::id).toList())).execute();
    openRuns.forgetAfterCommit();
    marked.forEach(run -> news.changed(run.id(), run.experimentId(), run.state()));
  }

  private static void requireOver(Run run) {
    if (!run.state().over()) {
      throw new Conflict("The run “%s” is not over. Stop it first.".formatted(run.name()));
    }
  }

  private void requireUnused(List<Run> gone) {
    Set<UUID> ids = gone.stream().map(Run::id).collect(Collectors.toSet());
    Set<UUID> needed =
        uses.stream().flatMap(use -> use.needed(ids).stream()).collect(Collectors.toSet());
    if (!needed.isEmpty()) {
      throw new Conflict(
          "Something else, such as an entry on a leaderboard, rests on these runs: %s. Nothing was"
                  .formatted(names(gone, needed))
              + " removed.");
    }
  }

  private static String names(List<Run> gone, Set<UUID> needed) {
    return gone.stream()
        .filter(run -> needed.contains(run.id()))
        .map(Run::name)
        .limit(5)
        .collect(Collectors.joining(", "));
  }

  private List<Run> changeable(Viewer viewer, Collection<UUID> ids) {
    List<Run> found = runs.get(viewer, List.copyOf(ids));
    found.forEach(run -> access.requireWrite(viewer, run.namespaceId()));
    return found;
  }
}
