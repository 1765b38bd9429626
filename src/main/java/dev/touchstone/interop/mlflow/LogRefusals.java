package dev.touchstone.interop.mlflow;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.NotFound;
import dev.touchstone.base.Problem;
import dev.touchstone.run.ParamChanged;
import dev.touchstone.run.RunIsDeleted;
import dev.touchstone.run.Runs;
import dev.touchstone.run.Tracked;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in MLflow's words why something was not logged. */
@Component
class LogRefusals {
  private final Runs runs;

  LogRefusals(Runs runs) {
    this.runs = runs;
  }

  /** The problem itself when MLflow has no words of its own for it. */
  Problem of(Viewer viewer, UUID run, Tracked tracked, Problem problem) {
    if (problem instanceof NotFound) return RunLookup.absent(HexId.of(run));
    if (problem instanceof RunIsDeleted) return RunLookup.inBin(run);
    if (problem instanceof ParamChanged)
      return changed(run, tracked.params(), runs.params(viewer, run));
    return problem;
  }

  private static Problem changed(UUID run, Map<String, String> sent, Map<String, String> kept) {
    String id = HexId.of(run);
    if (sent.size() == 1) {
      Map.Entry<String, String> only = sent.entrySet().iterator().next();
      return MlflowProblem.invalid(
          "Changing param values is not allowed. Param with key='%s' was already logged with value='%s' for run ID='%s'. Attempted logging new value '%s'."
              .formatted(only.getKey(), kept.get(only.getKey()), id, only.getValue()));
    }
    return MlflowProblem.invalid(
        "Changing param values is not allowed. Params were already logged='%s' for run ID='%s'."
            .formatted(differing(sent, kept), id));
  }

  private static String differing(Map<String, String> sent, Map<String, String> kept) {
    return sent.entrySet().stream()
        .filter(e -> kept.containsKey(e.getKey()) && !e.getValue().equals(kept.get(e.getKey())))
        .map(e -> difference(e.getKey(), String.valueOf(kept.get(e.getKey())), e.getValue()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String difference(String key, String old, String wanted) {
    return "{'key': %s, 'old_value': %s, 'new_value': %s}"
        .formatted(Python.text(key), Python.text(old), Python.text(wanted));
  }
}
