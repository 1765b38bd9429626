package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN;

import dev.touchstone.access.Access;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Conflict;
import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.db.tables.records.RunInputFileRecord;
import dev.touchstone.base.db.tables.records.RunInputRecord;
import dev.touchstone.base.db.tables.records.RunRecord;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Experiments;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.experiment.TrackedRecipe;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts runs into the queue. */
@Component
class Launches {

  private final DSLContext sql;
  private final RunRequests requests;
  private final Experiments experiments;
  private final Access access;
  private final LaunchInputs inputs;
  private final Blobs blobs;
  private final RunRows rows;
  private final FactStore facts;
  private final RunNews news;
  private final Clock clock;

  Launches(
      DSLContext sql,
      RunRequests requests,
      Experiments experiments,
      Access access,
      LaunchInputs inputs,
      Blobs blobs,
      RunRows rows,
      FactStore facts,
      RunNews news,
      Clock clock) {
    this.sql = sql;
    this.requests = requests;
    this.experiments = experiments;
    this.access = access;
    this.inputs = inputs;
    this.blobs = blobs;
    this.rows = rows;
    this.facts = facts;
    this.news = news;
    this.clock = clock;
  }

  /**
   * @param requestKey the same key from the same viewer makes no second run; null for none
   * @return the id of the run
   */
  UUID launch(Viewer viewer, Launch launch, @Nullable UUID retryOf, @Nullable String requestKey) {
    return requests.once(viewer, requestKey, () -> insert(viewer, launch, retryOf));
  }

  private UUID insert(Viewer viewer, Launch launch, @Nullable UUID retryOf) {
    Experiment experiment = experiments.byId(viewer, launch.experimentId());
    access.requireWrite(viewer, experiment.namespaceId());
    if (launch.recipe() instanceof TrackedRecipe) {
      throw new InvalidInput("A worker cannot launch a tracked run: its own program begins it.");
    }
    if (experiment.deleted()) {
      throw new Conflict(
          "The experiment “%s” lies in the bin. Restore it first.".formatted(experiment.title()));
    }
    LaunchInputs.Found found = inputs.find(viewer, launch);
    RunRecord row = row(launch);
    row.setRetryOf(retryOf);
    row.setMakerId(viewer.id());
    row.setNamespaceId(experiment.namespaceId());
    row.setAudienceId(audience(experiment, found));
    train(row, found.files());
    sql.executeInsert(row);
    insertInputs(row.getId(), found.inputs());
    facts.putParams(row.getId(), launch.recipe().params());
    news.queued(row.getId(), experiment.id());
    return row.getId();
  }

  /** Who may see a run: whoever may see its experiment and everything it was made from. */
  private UUID audience(Experiment experiment, LaunchInputs.Found found) {
    List<UUID> all = new ArrayList<>(found.audiences());
    all.add(experiment.audience());
    return access.intersection(all);
  }

  private RunRecord row(Launch launch) {
    Instant now = clock.instant();
    RunRecord row = new RunRecord();
    row.setId(Ids.next());
    row.setExperimentId(launch.experimentId());
    row.setLaunchName(name(launch));
    row.setName(row.getLaunchName());
    row.setState(RunState.QUEUED.name());
    row.setStopping(false);
    row.setAttempt(0);
    row.setLosses(0);
    row.setRecipe(rows.text(launch.recipe()));
    row.setScriptSha256(script(launch));
    row.setSeed(launch.seed());
    row.setDevice(launch.device().name());
    limit(row, launch.limits());
    row.setCreatedAt(now);
    row.setQueuedAt(now);
    row.setLogLines(0L);
    return row;
  }

  static void limit(RunRecord row, Limits limits) {
    row.setCores(limits.cores());
    row.setMemoryBytes(limits.memoryBytes());
    row.setWallMillis(limits.wallTime().toMillis());
    row.setDiskBytes(limits.diskBytes());
  }

  private static void train(RunRecord row, @Nullable TrainingFiles files) {
    if (files != null) {
      row.setTrainFile(files.train());
      row.setTestFile(files.test());
      row.setIdColumn(files.id());
    }
  }

  private @Nullable String script(Launch launch) {
    if (!(launch.recipe() instanceof ScriptRecipe recipe)) {
      return null;
    }
    byte[] source = recipe.script().getBytes(StandardCharsets.UTF_8);
    return blobs.put(new ByteArrayInputStream(source)).sha256();
  }

  private String name(Launch launch) {
    String wanted =
        launch.name().isEmpty()
            ? RunNames.standing(launch.recipe().label(), launch.seed())
            : launch.name();
    Set<String> taken =
        sql.select(RUN.NAME)
            .from(RUN)
            .where(RUN.EXPERIMENT_ID.eq(launch.experimentId()))
            .and(RUN.NAME.startsWith(wanted))
            .fetchSet(RUN.NAME);
    return RunNames.free(wanted, taken);
  }

  private void insertInputs(UUID run, List<RunInput> found) {
    List<RunInputRecord> versions = new ArrayList<>();
    List<RunInputFileRecord> files = new ArrayList<>();
    for (RunInput input : found) {
      int place = versions.size();
      versions.add(
          new RunInputRecord(
              run,
              place,
              input.versionId(),
              input.datasetAddress(),
              input.number(),
              input.digest()));
      input.files().stream()
          .map(f -> new RunInputFileRecord(run, place, f.path(), f.size(), f.sha256()))
          .forEach(files::add);
    }
    sql.batchInsert(versions).execute();
    sql.batchInsert(files).execute();
  }
}
