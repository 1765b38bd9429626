package dev.touchstone.leaderboard.ui;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.score.Metric;
import java.util.List;

/** How a benchmark scores, in sentences. */
final class ScoringWords {
  private ScoringWords() {}

  static List<String> scoring(Benchmark benchmark) {
    return List.of(
        "%s, %s.".formatted(benchmark.metric().label(), benchmark.metric().direction()),
        detail(benchmark.metric()),
        "Public scores rest on %s rows and are shown at once, but in a blind phase; private scores rest on %s other rows and are shown after the close."
            .formatted(
                Figures.count(benchmark.publicRows()), Figures.count(benchmark.privateRows())),
        "Intervals are 95% percentile bootstrap intervals over the test rows; all entries share the same resamples.",
        "Two entries tie where the paired difference, Holm-adjusted over all pairs, includes zero.");
  }

  static List<String> file(Benchmark benchmark) {
    return List.of(
        "A CSV file with one line for each of the %s rows of test.csv."
            .formatted(Figures.count(benchmark.publicRows() + benchmark.privateRows())),
        "Ids are text, in any order. Other delimiters and encodings are understood and said.",
        "Probabilities outside 0 to 1 are brought to the nearer end, and rows that do not add up to 1 are scaled; both are said.");
  }

  static List<String> privacy() {
    return List.of(
        "The labels of test.csv are read by the scorer alone. They are in no dataset, artifact or download.",
        "An entry's name, scores and owner are shown to everyone who may see the benchmark; in a blind phase to the organisers and reviewers alone, until it ends.",
        "Predictions are for the submitter's namespace, the organisers and the reviewers.");
  }

  private static String detail(Metric metric) {
    return switch (metric) {
      case LOG_LOSS ->
          "A probability is reckoned as no less than 2⁻⁵², so that one certain mistake is not infinite.";
      case F1_MACRO -> "Every class weighs the same; one that is never predicted counts 0.";
      case ROC_AUC -> "With more than two classes: the mean of each class against the rest.";
      case ACCURACY -> "The share of rows whose class is right.";
      case RMSE, MAE -> "In the unit of the target; the smaller the better.";
    };
  }
}
