package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_VIEW;

import dev.touchstone.access.Access;
import dev.touchstone.account.Namespaces;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.db.tables.records.RunViewRecord;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The views people saved of an experiment's runs. One who may not see the experiment sees none; a
 * view only changes by the hand that saved it.
 */
@Service
@Transactional
public class SavedViews {
  private static final int NAME = 80;
  private static final int ADDRESS = 8000;

  private final DSLContext sql;
  private final Experiments experiments;
  private final Access access;
  private final Namespaces namespaces;
  private final Clock clock;

  SavedViews(
      DSLContext sql, Experiments experiments, Access access, Namespaces namespaces, Clock clock) {
    this.sql = sql;
    this.experiments = experiments;
    this.access = access;
    this.namespaces = namespaces;
    this.clock = clock;
  }

  /** The viewer's own and those that others share, by name. */
  @Transactional(readOnly = true)
  public List<SavedView> list(Viewer viewer, UUID experimentId) {
    Experiment experiment = experiments.byId(viewer, experimentId);
    return sql
        .selectFrom(RUN_VIEW)
        .where(RUN_VIEW.EXPERIMENT_ID.eq(experiment.id()))
        .and(RUN_VIEW.MAKER_ID.eq(viewer.id()).or(RUN_VIEW.SHARED))
        .orderBy(RUN_VIEW.NAME, RUN_VIEW.MADE_AT)
        .fetch()
        .stream()
        .map(row -> view(viewer, row))
        .toList();
  }

  /**
   * Saves a view; the viewer's own of the same name is replaced.
   *
   * @throws dev.touchstone.base.Forbidden if it is to be shared by one who is not of the team
   */
  public SavedView save(
      Viewer viewer, UUID experimentId, String name, String address, boolean shared) {
    Experiment experiment = experiments.byId(viewer, experimentId);
    if (shared) access.requireWrite(viewer, experiment.namespaceId());
    if (address.length() > ADDRESS)
      throw new InvalidInput("The view is too long to be saved: choose fewer columns.");
    String checked = InvalidInput.unlessText("The view's name", name, NAME);
    sql.deleteFrom(RUN_VIEW)
        .where(mine(viewer, experimentId).and(RUN_VIEW.NAME.eq(checked)))
        .execute();
    RunViewRecord row =
        new RunViewRecord(
            Ids.next(), experimentId, viewer.id(), shared, checked, address, clock.instant());
    sql.executeInsert(row);
    return view(viewer, row);
  }

  /**
   * @throws NotFound if the viewer saved no such view
   * @throws Conflict if another of the viewer's has the name
   */
  public void rename(Viewer viewer, UUID id, String name) {
    RunViewRecord row = own(viewer, id);
    String checked = InvalidInput.unlessText("The view's name", name, NAME);
    boolean taken =
        sql.fetchExists(
            RUN_VIEW,
            mine(viewer, row.getExperimentId())
                .and(RUN_VIEW.NAME.eq(checked))
                .and(RUN_VIEW.ID.ne(id)));
    if (taken) throw new Conflict("You have a view “" + checked + "” already.");
    sql.update(RUN_VIEW).set(RUN_VIEW.NAME, checked).where(RUN_VIEW.ID.eq(id)).execute();
  }

  /**
   * @throws NotFound if the viewer saved no such view
   */
  public void delete(Viewer viewer, UUID id) {
    sql.deleteFrom(RUN_VIEW).where(RUN_VIEW.ID.eq(own(viewer, id).getId())).execute();
  }

  private RunViewRecord own(Viewer viewer, UUID id) {
    return sql.selectFrom(RUN_VIEW)
        .where(RUN_VIEW.ID.eq(id).and(RUN_VIEW.MAKER_ID.eq(viewer.id())))
        .fetchOptional()
        .orElseThrow(() -> new NotFound("view", id));
  }

  private static Condition mine(Viewer viewer, UUID experiment) {
    return RUN_VIEW.EXPERIMENT_ID.eq(experiment).and(RUN_VIEW.MAKER_ID.eq(viewer.id()));
  }

  private SavedView view(Viewer viewer, RunViewRecord row) {
    return new SavedView(
        row.getId(),
        row.getName(),
        row.getAddress(),
        row.getShared(),
        namespaces.byId(row.getMakerId()).displayName(),
        row.getMakerId().equals(viewer.id()));
  }
}
