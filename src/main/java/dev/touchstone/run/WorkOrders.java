package dev.touchstone.run;

import dev.touchstone.account.Namespaces;
import dev.touchstone.base.db.tables.records.RunAttemptRecord;
import dev.touchstone.base.db.tables.records.RunRecord;
import dev.touchstone.experiment.ScriptRecipe;
import dev.touchstone.experiment.TrackedRecipe;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.run.WorkOrder.BuiltIn;
import dev.touchstone.run.WorkOrder.Mount;
import dev.touchstone.run.WorkOrder.MountedFile;
import dev.touchstone.run.WorkOrder.Program;
import dev.touchstone.run.WorkOrder.Script;
import dev.touchstone.run.WorkOrder.Tracking;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes work orders. */
@Component
class WorkOrders {

  private final RunStates states;
  private final RunRows rows;
  private final Namespaces namespaces;
  private final List<RunSeal> seals;

  WorkOrders(RunStates states, RunRows rows, Namespaces namespaces, List<RunSeal> seals) {
    this.states = states;
    this.rows = rows;
    this.namespaces = namespaces;
    this.seals = seals;
  }

  WorkOrder of(RunAttemptRecord attempt) {
    RunRecord row = states.row(attempt.getRunId());
    Run run = rows.read(List.of(row)).getFirst();
    return new WorkOrder(
        run.id(),
        attempt.getPlace(),
        attempt.getToken(),
        tracking(run, attempt),
        program(run, row),
        IntStream.range(0, run.inputs().size()).mapToObj(i -> mount(i, run)).toList(),
        run.recipe().params(),
        run.seed(),
        run.device(),
        run.limits());
  }

  private @Nullable Tracking tracking(Run run, RunAttemptRecord attempt) {
    if (seals.stream().anyMatch(seal -> seal.sealed(run.id()))) {
      return null;
    }
    return new Tracking(
        namespaces.byId(run.namespaceId()).name(), run.experimentId(), AttemptTokens.of(attempt));
  }

  private static Program program(Run run, RunRecord row) {
    return switch (run.recipe()) {
      case TrainerRecipe recipe ->
          new BuiltIn(
              recipe.trainer(),
              recipe.task(),
              recipe.target(),
              Objects.requireNonNull(row.getTrainFile()),
              row.getTestFile(),
              row.getIdColumn());
      case ScriptRecipe recipe -> new Script(Objects.requireNonNull(run.scriptSha256()));
      case TrackedRecipe recipe ->
          throw new IllegalStateException("tracked run " + run.id() + " is nobody's to execute");
    };
  }

  private static Mount mount(int number, Run run) {
    RunInput input = run.inputs().get(number);
    return new Mount(
        number,
        input.versionId(),
        input.files().stream()
            .map(file -> new MountedFile(file.path(), file.sha256(), file.size()))
            .toList());
  }
}
