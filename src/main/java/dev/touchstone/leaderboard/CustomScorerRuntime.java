package dev.touchstone.leaderboard;

import java.nio.file.Path;
import java.util.Map;

/**
 * Runs an organiser's own scorer. A room that may use the sandbox supplies it; this one only knows
 * what goes in and what comes out.
 */
public interface CustomScorerRuntime {
  /**
   * Scores one file of predictions.
   *
   * @param code a file of that language
   * @param truth CSV: {@code id,label}, with every hidden row
   * @param predictions CSV: {@code id,prediction[,p_<class>…]}, the same rows in the same order
   * @return a value for each id
   * @throws CustomScorerFailed in one of its few fixed ways
   */
  Map<String, Double> score(ScorerLanguage language, Path code, Path truth, Path predictions);
}
