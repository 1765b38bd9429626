package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.Optional;

/** Scores that an organiser's own scorer gives: none of them is reckoned here, or offered. */
final class CustomMetrics {
  private CustomMetrics() {}

  static List<Definition> definitions() {
    return List.of(
        higher(Task.CLASSIFICATION, "custom_class_higher"),
        higher(Task.CLASSIFICATION, "custom_class_lower").lowerIsBetter(),
        higher(Task.REGRESSION, "custom_number_higher"),
        higher(Task.REGRESSION, "custom_number_lower").lowerIsBetter());
  }

  static Optional<Definition> of(Task task, boolean higherIsBetter) {
    return definitions().stream()
        .filter(d -> d.task() == task && d.higherIsBetter() == higherIsBetter)
        .findFirst();
  }

  private static Definition higher(Task task, String name) {
    return Definition.of(
        task,
        name,
        "Custom score",
        "score",
        "The mean of what the organiser's own scorer gives each row.",
        (truth, predictions, argument) -> {
          throw new IllegalStateException("An organiser's scorer is run, not reckoned");
        });
  }
}
