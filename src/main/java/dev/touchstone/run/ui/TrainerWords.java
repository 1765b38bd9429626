package dev.touchstone.run.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A built-in trainer as people choose it.
 *
 * @param params the parameters offered in the launch dialog, with the trainer's own defaults
 */
record TrainerWords(String name, String title, String explanation, Map<String, String> params) {

  static final List<TrainerWords> ALL =
      List.of(
          new TrainerWords(
              "baseline", "Baseline", "the most frequent class, or the mean", Map.of()),
          new TrainerWords("linear", "Linear model", "fast, easy to explain", ordered("l2", "1")),
          new TrainerWords(
              "boosting",
              "Gradient boosting",
              "trees, usually strongest on tables",
              ordered("rounds", "200", "depth", "4", "learning_rate", "0.1")),
          new TrainerWords(
              "mlp",
              "Neural network",
              "hidden layers, slower, with curves by epoch",
              ordered(
                  "epochs", "60", "hidden", "64,32", "learning_rate", "0.003", "dropout", "0.1")));

  /** The words for a trainer; its bare name if it is none of the built-in ones. */
  static TrainerWords of(String name) {
    return ALL.stream()
        .filter(trainer -> trainer.name().equals(name))
        .findFirst()
        .orElseGet(() -> new TrainerWords(name, name, "", Map.of()));
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> params = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) params.put(pairs[i], pairs[i + 1]);
    return params;
  }
}
