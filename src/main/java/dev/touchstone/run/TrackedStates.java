package dev.touchstone.run;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.db.tables.records.RunRecord;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.TrackedRecipe;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins and ends tracked runs as their programs say. */
@Component
class TrackedStates {

  private final DSLContext sql;
  private final RunStore store;
  private final RunStates states;
  private final RunRows rows;
  private final FactStore facts;
  private final Experiments experiments;
  private final Access access;
  private final RunRights rights;
  private final RunNews news;
  private final Clock clock;

  TrackedStates(
      DSLContext sql,
      RunStore store,
      RunStates states,
      RunRows rows,
      FactStore facts,
      Experiments experiments,
      Access access,
      RunRights rights,
      RunNews news,
      Clock clock) {
    this.sql = sql;
    this.store = store;
    this.states = states;
    this.rows = rows;
    this.facts = facts;
    this.experiments = experiments;
    this.access = access;
    this.rights = rights;
    this.news = news;
    this.clock = clock;
  }

  UUID begin(Viewer viewer, NewTrackedRun wanted) {
    Experiment experiment = experiments.byId(viewer, wanted.experimentId());
    UUID parent = rights.requireBegin(viewer, experiment, wanted.parentId());
    if (experiment.deleted()) {
      throw new Conflict(
          "The experiment “%s” lies in the bin. Restore it first.".formatted(experiment.title()));
    }
    RunRecord row = row(wanted);
    row.setParentId(parent);
    row.setBegunBy(viewer.errand() == null ? null : viewer.errand().work());
    row.setMakerId(viewer.id());
    row.setNamespaceId(experiment.namespaceId());
    row.setAudienceId(audience(viewer, experiment, parent));
    sql.executeInsert(row);
    facts.putTags(row.getId(), wanted.tags());
    news.started(row.getId(), experiment.id());
    return row.getId();
  }

  /** A part of a run is for whoever may see the whole. */
  private UUID audience(Viewer viewer, Experiment experiment, @Nullable UUID parent) {
    if (parent == null) {
      return experiment.audience();
    }
    return store
        .find(viewer, parent)
        .map(whole -> access.intersection(List.of(experiment.audience(), whole.audience())))
        .orElse(experiment.audience());
  }

  private RunRecord row(NewTrackedRun wanted) {
    Instant now = clock.instant();
    RunRecord row = new RunRecord();
    row.setId(Ids.next());
    row.setExperimentId(wanted.experimentId());
    row.setTracked(true);
    row.setName(wanted.name().isBlank() ? RunNames.madeUp(row.getId()) : wanted.name());
    row.setState(RunState.RUNNING.name());
    row.setRecipe(rows.text(new TrackedRecipe(wanted.source())));
    row.setCreatedAt(now);
    row.setQueuedAt(now);
    row.setStartedAt(Objects.requireNonNullElse(wanted.startedAt(), now));
    nothingToExecute(row);
    return row;
  }

  /** What the table wants of every run and only a worker's has. */
  private static void nothingToExecute(RunRecord row) {
    row.setStopping(false);
    row.setAttempt(0);
    row.setLosses(0);
    row.setSeed(0L);
    row.setLogLines(0L);
    row.setDevice(Device.CPU.name());
    Launches.limit(row, Limits.USUAL);
  }

  void update(Run run, RunChange change) {
    RunRecord row = states.lock(run.id());
    if (change.name() != null && !change.name().isBlank()) {
      row.setName(change.name());
    }
    if (run.tracked()) {
      move(row, change);
    }
    sql.executeUpdate(row);
  }

  private void move(RunRecord row, RunChange change) {
    RunState before = RunState.valueOf(row.getState());
    RunState state = change.state() == null ? before : change.state();
    row.setState(state.name());
    if (!state.over()) {
      row.setEndedAt(null);
    } else if (change.endedAt() != null || !before.over()) {
      row.setEndedAt(Objects.requireNonNullElse(change.endedAt(), clock.instant()));
    }
    if (state != before) {
      tell(row, state);
    }
  }

  private void tell(RunRecord row, RunState state) {
    if (state.over()) {
      news.over(row.getId(), row.getExperimentId(), state);
    } else {
      news.changed(row.getId(), row.getExperimentId(), state);
    }
  }
}
