package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** How near predicted texts are to the reference of each row. */
final class TextMetrics {
  private TextMetrics() {}

  static List<Definition> definitions() {
    return List.of(
        texts(
                "bleu",
                "BLEU",
                "BLEU",
                "How many runs of one to four words the texts share with their references, over the"
                    + " whole test set at once, 0 to 100; as sacreBLEU with tokeniser 13a.",
                Bleu::over)
            .from(0, 100),
        texts(
                "chrf",
                "chrF",
                "chrF",
                "How many runs of up to six characters the texts share with their references, over the"
                    + " whole test set at once, 0 to 100; as sacreBLEU's chrF2.",
                Chrf::over)
            .from(0, 100),
        texts(
                "rouge_l",
                "ROUGE-L",
                "ROUGE-L",
                "The longest sequence of words that text and reference share, as a share of both; the"
                    + " mean over the texts.",
                (truth, given) -> mean(truth, given, RougeL::of))
            .from(0, 1),
        texts(
                "exact_match",
                "Exact match",
                "exact match",
                "The share of answers that are the reference, whatever their case, punctuation,"
                    + " articles and spaces; as in SQuAD.",
                (truth, given) -> mean(truth, given, TextMetrics::isSame))
            .from(0, 1),
        texts(
                "wer",
                "Word error rate",
                "WER",
                "The fewest words to replace, delete or insert to get the references, over how many"
                    + " words these have; it can be more than 1.",
                WordErrors::over)
            .lowerIsBetter()
            .from(0, Double.POSITIVE_INFINITY));
  }

  private static double isSame(String predicted, String actual) {
    return Words.answer(predicted).equals(Words.answer(actual)) ? 1 : 0;
  }

  /**
   * @param score of prediction and reference
   */
  private static Statistic mean(
      Truth.Texts truth, Predictions.Texts given, ToDoubleBiFunction<String, String> score) {
    var each =
        IntStream.range(0, truth.size())
            .mapToDouble(i -> score.applyAsDouble(given.values().get(i), truth.values().get(i)));
    return new MeanError(each.toArray(), false, truth.weights());
  }

  @FunctionalInterface
  private interface Scored {
    Statistic of(Truth.Texts truth, Predictions.Texts given);
  }

  private static Definition texts(
      String name, String label, String unit, String explanation, Scored scored) {
    return Definition.of(
        Task.TEXT,
        name,
        label,
        unit,
        explanation,
        (truth, given, none) -> scored.of((Truth.Texts) truth, (Predictions.Texts) given));
  }
}
