package dev.touchstone.run;

import static dev.touchstone.base.db.Tables.RUN_INPUT;
import static dev.touchstone.base.db.Tables.RUN_INPUT_FILE;
import static java.util.Objects.requireNonNull;

import dev.touchstone.base.database.AnyOf;
import dev.touchstone.base.db.tables.records.RunInputFileRecord;
import dev.touchstone.base.db.tables.records.RunInputRecord;
import dev.touchstone.base.db.tables.records.RunRecord;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.experiment.TrackedRecipe;
import dev.touchstone.run.RunInput.InputFile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns rows into runs, with their inputs, and back. */
@Component
class RunRows {

  private record Place(UUID run, int place) {}

  private final DSLContext sql;
  private final JsonMapper json;

  RunRows(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  List<Run> read(List<RunRecord> rows) {
    Map<UUID, Recipe> recipes =
        rows.stream().collect(Collectors.toMap(RunRecord::getId, this::recipe, (a, b) -> a));
    Map<UUID, List<RunInput>> inputs = inputs(launched(recipes));
    return rows.stream()
        .map(
            row ->
                read(
                    row,
                    requireNonNull(recipes.get(row.getId())),
                    inputs.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  private Recipe recipe(RunRecord row) {
    return json.readValue(row.getRecipe(), Recipe.class);
  }

  /** Only runs of our workers have inputs; a program declares what it used in another way. */
  private static List<UUID> launched(Map<UUID, Recipe> recipes) {
    return recipes.entrySet().stream()
        .filter(run -> !(run.getValue() instanceof TrackedRecipe))
        .map(Map.Entry::getKey)
        .toList();
  }

  String text(Recipe recipe) {
    return json.writerFor(Recipe.class).writeValueAsString(recipe);
  }

  private Run read(RunRecord row, Recipe recipe, List<RunInput> inputs) {
    return new Run(
        row.getId(),
        row.getExperimentId(),
        row.getName(),
        RunState.valueOf(row.getState()),
        row.getAttempt(),
        recipe,
        inputs,
        Device.valueOf(row.getDevice()),
        limits(row),
        row.getSeed(),
        row.getAudienceId(),
        row.getNamespaceId(),
        row.getMakerId(),
        row.getRetryOf(),
        row.getParentId(),
        row.getScriptSha256(),
        row.getCreatedAt(),
        row.getStartedAt(),
        row.getEndedAt(),
        row.getArchivedAt(),
        row.getDeletedAt(),
        row.getStopping(),
        progress(row),
        failure(row));
  }

  private static Limits limits(RunRecord row) {
    return new Limits(
        row.getCores(),
        row.getMemoryBytes(),
        Duration.ofMillis(row.getWallMillis()),
        row.getDiskBytes());
  }

  private static @Nullable Progress progress(RunRecord row) {
    return row.getProgressUnit() == null
        ? null
        : new Progress(row.getProgressDone(), row.getProgressTotal(), row.getProgressUnit());
  }

  private static @Nullable Failure failure(RunRecord row) {
    if (row.getFailureReason() == null) {
      return null;
    }
    String lines = Objects.requireNonNullElse(row.getFailureLines(), "");
    return new Failure(row.getFailureReason(), row.getExitCode(), lines.lines().toList());
  }

  private Map<UUID, List<RunInput>> inputs(List<UUID> runs) {
    if (runs.isEmpty()) return Map.of();
    Map<Place, List<InputFile>> files = files(runs);
    return sql
        .selectFrom(RUN_INPUT)
        .where(AnyOf.of(RUN_INPUT.RUN_ID, runs))
        .orderBy(RUN_INPUT.RUN_ID, RUN_INPUT.PLACE)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                RunInputRecord::getRunId,
                Collectors.mapping(row -> input(row, files), Collectors.toList())));
  }

  private static RunInput input(RunInputRecord row, Map<Place, List<InputFile>> files) {
    return new RunInput(
        row.getVersionId(),
        row.getDatasetAddress(),
        row.getVersionNumber(),
        row.getDigest(),
        files.getOrDefault(new Place(row.getRunId(), row.getPlace()), List.of()));
  }

  private Map<Place, List<InputFile>> files(List<UUID> runs) {
    return sql
        .selectFrom(RUN_INPUT_FILE)
        .where(AnyOf.of(RUN_INPUT_FILE.RUN_ID, runs))
        .orderBy(RUN_INPUT_FILE.PATH)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> new Place(row.getRunId(), row.getPlace()),
                Collectors.mapping(RunRows::file, Collectors.toList())));
  }

  private static InputFile file(RunInputFileRecord row) {
    return new InputFile(row.getPath(), row.getSize(), row.getSha256());
  }
}
