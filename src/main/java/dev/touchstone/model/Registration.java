package dev.touchstone.model;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Ids;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.db.tables.records.ModelVersionRecord;
import dev.touchstone.model.VersionSource.Elsewhere;
import dev.touchstone.model.VersionSource.Logged;
import dev.touchstone.model.VersionSource.RunFolder;
import dev.touchstone.run.Run;
import dev.touchstone.run.Runs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the row of a version, seen by those who see the model and all it was made from. */
@Component
class Registration {
  private final NumberedStore store;
  private final ModelStore models;
  private final LoggedStore logged;
  private final Runs runs;
  private final Access access;

  Registration(
      NumberedStore store, ModelStore models, LoggedStore logged, Runs runs, Access access) {
    this.store = store;
    this.models = models;
    this.logged = logged;
    this.runs = runs;
    this.access = access;
  }

  /**
   * @return the number of the version
   */
  int register(Viewer viewer, RegisteredModel model, NewVersion wanted, Instant now) {
    List<UUID> audiences = new ArrayList<>(List.of(model.audience()));
    ModelVersionRecord row = new ModelVersionRecord();
    row.setFolder("");
    source(viewer, wanted.source(), row, audiences);
    run(viewer, wanted.runId(), row, audiences);
    row.setAudienceId(access.intersection(audiences));
    fill(row, viewer, model, wanted, now);
    store.insert(row, wanted.tags());
    return row.getNumber();
  }

  private void source(
      Viewer viewer, VersionSource source, ModelVersionRecord row, List<UUID> audiences) {
    switch (source) {
      case RunFolder folder -> {
        run(viewer, folder.runId(), row, audiences);
        row.setFolder(folder.folder());
      }
      case Logged from -> logged(viewer, from, row, audiences);
      case Elsewhere elsewhere -> row.setElsewhere(elsewhere.address());
    }
  }

  private void logged(Viewer viewer, Logged from, ModelVersionRecord row, List<UUID> audiences) {
    LoggedModel model =
        logged
            .find(viewer, from.modelId(), false)
            .orElseThrow(() -> new NotFound("logged model", from.modelId()));
    row.setLoggedId(model.id());
    row.setFolder(from.folder());
    row.setRunId(model.runId());
    audiences.add(model.audience());
  }

  private void run(Viewer viewer, @Nullable UUID id, ModelVersionRecord row, List<UUID> audiences) {
    if (id == null) return;
    Run run = runs.get(viewer, id);
    row.setRunId(run.id());
    audiences.add(run.audience());
  }

  private void fill(
      ModelVersionRecord row,
      Viewer viewer,
      RegisteredModel model,
      NewVersion wanted,
      Instant now) {
    row.setId(Ids.next());
    row.setModelId(model.id());
    row.setNumber(models.nextNumber(model.id(), now));
    row.setRunLink(wanted.runLink());
    row.setDescription(wanted.description());
    row.setStage(Stage.NONE.name());
    row.setMakerId(viewer.id());
    row.setCreatedAt(now);
    row.setUpdatedAt(now);
  }
}
