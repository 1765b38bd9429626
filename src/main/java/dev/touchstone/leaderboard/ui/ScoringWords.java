package dev.touchstone.leaderboard.ui;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import java.util.List;

/** How a benchmark scores, in sentences. */
final class ScoringWords {
  private ScoringWords() {}

  static List<String> scoring(Benchmark benchmark) {
    return List.of(
        "%s, %s.".formatted(benchmark.metric().label(), benchmark.metric().direction()),
        benchmark.metric().explanation(),
        "Public scores rest on %s rows and are shown at once, but in a blind phase; private scores rest on %s other rows and are shown after the close."
            .formatted(
                Figures.count(benchmark.publicRows()), Figures.count(benchmark.privateRows())),
        "Intervals are 95% percentile bootstrap intervals over the test rows; all entries share the same resamples.",
        "Two entries tie where the paired difference, corrected for all pairs, includes zero.");
  }

  static List<String> file(Benchmark benchmark) {
    return List.of(
        "A CSV file with one line for each of the %s rows of test.csv."
            .formatted(Figures.count(benchmark.publicRows() + benchmark.privateRows())),
        "Ids are text, in any order. Other delimiters and encodings are understood and said.",
        benchmark.task().form());
  }

  static List<String> privacy() {
    return List.of(
        "The labels of test.csv are read by the scorer alone. They are in no dataset, artifact or download.",
        "An entry's name, scores and owner are shown to everyone who may see the benchmark; in a blind phase to the organisers and reviewers alone, until it ends.",
        "Predictions are for the submitter's namespace, the organisers and the reviewers.");
  }
}
