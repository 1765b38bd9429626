package dev.touchstone.interop.mlflow;

import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Run;
import dev.touchstone.run.TrackedRuns;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins runs as MLflow's clients ask for them. */
@Component
class RunStart {
  private static final String PARENT = "mlflow.parentRunId";
  private static final String SOURCE = "mlflow.source.name";

  private final TrackedRuns tracked;
  private final ExperimentLookup experiments;
  private final RunLookup runs;

  RunStart(TrackedRuns tracked, ExperimentLookup experiments, RunLookup runs) {
    this.tracked = tracked;
    this.experiments = experiments;
    this.runs = runs;
  }

  Run begin(Call call, Fields fields) {
    Experiment experiment = experiment(call, fields.text("experiment_id", "0"));
    Map<String, String> tags = tags(fields);
    Clients.name(call).ifPresent(client -> tags.putIfAbsent(Clients.TAG, client));
    String name = name(fields.text("run_name", ""), tags);
    return tracked.begin(
        call.viewer(),
        new NewTrackedRun(
            experiment.id(),
            name,
            startedAt(fields),
            tags,
            parent(call, tags.get(PARENT)),
            tags.getOrDefault(SOURCE, "")));
  }

  private Experiment experiment(Call call, String id) {
    Experiment experiment = experiments.get(call, id);
    if (experiment.deleted())
      throw MlflowProblem.invalid(
          "The experiment %s must be in the 'active' state. Current state is deleted."
              .formatted(HexId.of(experiment.id())));
    return experiment;
  }

  private static @Nullable Instant startedAt(Fields fields) {
    Long millis = fields.number("start_time");
    return millis == null || millis == 0 ? null : time("start_time", millis);
  }

  /** Refuses what no calendar of ours can hold. */
  static Instant time(String name, long millis) {
    try {
      Instant time = Instant.ofEpochMilli(millis);
      if (millis >= 0 && time.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) return time;
    } catch (DateTimeException e) {
      throw MlflowProblem.invalid("Invalid value %d for parameter '%s'.".formatted(millis, name));
    }
    throw MlflowProblem.invalid("Invalid value %d for parameter '%s'.".formatted(millis, name));
  }

  private static Map<String, String> tags(Fields fields) {
    Map<String, String> checked = new LinkedHashMap<>();
    fields
        .pairs("tags")
        .forEach((key, value) -> checked.put(Names.tag(key, "key"), Names.cut(Names.TAG, value)));
    return checked;
  }

  private static String name(String name, Map<String, String> tags) {
    String tagged = tags.getOrDefault(RunTitles.TAG, "");
    if (!name.isEmpty() && !tagged.isEmpty() && !name.equals(tagged))
      throw MlflowProblem.invalid(
          "Both 'run_name' argument and 'mlflow.runName' tag are specified, but with different values (run_name='%s', mlflow.runName='%s')."
              .formatted(name, tagged));
    return Names.limited("run_name", Names.KEY, name.isEmpty() ? tagged : name);
  }

  /** A parent that is not here, or not for this viewer, is only a tag. */
  private @Nullable UUID parent(Call call, @Nullable String id) {
    if (id == null || id.isEmpty()) return null;
    try {
      return runs.get(call, id).id();
    } catch (MlflowProblem e) {
      return null;
    }
  }
}
