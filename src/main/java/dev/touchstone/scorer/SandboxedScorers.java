package dev.touchstone.scorer;

import dev.touchstone.leaderboard.CustomScorerFailed;
import dev.touchstone.leaderboard.CustomScorerFailed.Fault;
import dev.touchstone.leaderboard.CustomScorerRuntime;
import dev.touchstone.leaderboard.ScorerLanguage;
import dev.touchstone.worker.Script;
import dev.touchstone.worker.ScriptFence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs an organiser's Python or Java as {@code docs/custom-scorers.md} says. */
@Component
class SandboxedScorers implements CustomScorerRuntime {
  private static final String RESULT = "scores.json";
  private static final long LARGEST = 200_000_000;
  private static final long MEMORY = 2L << 30;

  private final ScriptFence fence;
  private final JsonMapper json;
  private final Duration wall;

  SandboxedScorers(
      ScriptFence fence,
      JsonMapper json,
      @Value("${touchstone.scoring.custom-timeout:PT5M}") Duration wall) {
    this.fence = fence;
    this.json = json;
    this.wall = wall;
  }

  @Override
  public Map<String, Double> score(
      ScorerLanguage language, Path code, Path truth, Path predictions) {
    var answer =
        fence.run(
            new ScriptFence.Job(
                script(language),
                code,
                Map.of("/in/truth.csv", truth, "/in/predictions.csv", predictions),
                RESULT,
                LARGEST,
                wall,
                MEMORY));
    if (answer.end() != ScriptFence.End.DONE) throw new CustomScorerFailed(fault(answer.end()));
    var result = answer.result();
    if (result == null) throw new CustomScorerFailed(Fault.NO_RESULT);
    return values(result);
  }

  private static Script script(ScorerLanguage language) {
    return switch (language) {
      case PYTHON -> Script.PYTHON;
      case JAVA -> Script.JAVA;
      case JAR -> Script.JAR;
    };
  }

  private static Fault fault(ScriptFence.End end) {
    return switch (end) {
      case OUT_OF_TIME -> Fault.OUT_OF_TIME;
      case OUT_OF_MEMORY -> Fault.OUT_OF_MEMORY;
      case NOT_STARTED -> Fault.NOT_STARTED;
      case FAILED, DONE -> Fault.BROKE;
    };
  }

  private Map<String, Double> values(byte[] result) {
    try {
      var items = json.readTree(result).path("items");
      var values = new HashMap<String, Double>();
      for (var item : items.properties()) values.put(item.getKey(), value(item.getValue()));
      return values;
    } catch (JacksonException notJson) {
      throw new CustomScorerFailed(Fault.UNFIT_RESULT);
    }
  }

  private static double value(JsonNode value) {
    if (!value.isNumber()) throw new CustomScorerFailed(Fault.UNFIT_RESULT);
    return value.asDouble();
  }
}
