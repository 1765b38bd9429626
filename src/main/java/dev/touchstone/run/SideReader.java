package dev.touchstone.run;

import dev.touchstone.run.Comparison.Side;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads what sets runs apart. */
@Component
class SideReader {
  /** Where MLflow's clients put the version of the code. */
  private static final String COMMIT = "mlflow.source.git.commit";

  /**
   * What programs say of their runs.
   *
   * @param commits versions of the code
   */
  record Said(
      Map<UUID, Map<String, String>> params,
      Map<UUID, String> commits,
      Map<UUID, List<String>> data) {}

  private final FactStore facts;
  private final DeclaredInputs declared;
  private final Metrics metrics;
  private final AttemptStore attempts;

  SideReader(FactStore facts, DeclaredInputs declared, Metrics metrics, AttemptStore attempts) {
    this.facts = facts;
    this.declared = declared;
    this.metrics = metrics;
    this.attempts = attempts;
  }

  /** The sides of these runs, in their order. */
  List<Side> read(List<Run> runs) {
    List<UUID> ids = runs.stream().map(Run::id).toList();
    return Sides.of(runs, said(runs, ids), metrics.latest(ids), attempts.of(ids));
  }

  private Said said(List<Run> runs, List<UUID> ids) {
    List<UUID> tracked = runs.stream().filter(Run::tracked).map(Run::id).toList();
    return tracked.isEmpty()
        ? new Said(facts.params(ids), Map.of(), Map.of())
        : new Said(facts.params(ids), facts.tag(tracked, COMMIT), declared.named(tracked));
  }
}
