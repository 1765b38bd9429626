package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What follows from which class was named for each row. */
final class LabelMetrics {
  private LabelMetrics() {}

  static List<Definition> definitions() {
    return Stream.concat(shares().map(d -> d.from(0, 1)), agreements().map(d -> d.from(-1, 1)))
        .toList();
  }

  private static Stream<Definition> shares() {
    return Stream.of(
            Stream.of(accuracy(), balancedAccuracy()),
            rates("f1", "F1", "the harmonic mean of precision and recall", Rate.F1),
            rates(
                "precision",
                "precision",
                "the share of its predictions that are right",
                Rate.PRECISION),
            rates("recall", "recall", "the share of its rows that are found", Rate.RECALL))
        .flatMap(all -> all);
  }

  private static Definition accuracy() {
    return Definition.of(
        Task.CLASSIFICATION,
        "accuracy",
        "Accuracy",
        "accuracy",
        "The share of rows whose class is right.",
        (truth, given, none) -> accuracy((Truth.Classes) truth, (Predictions.Classes) given));
  }

  private static Statistic accuracy(Truth.Classes truth, Predictions.Classes given) {
    var right = new double[truth.size()];
    for (int i = 0; i < right.length; i++) right[i] = truth.index()[i] == given.index()[i] ? 1 : 0;
    return new MeanError(right, false, truth.weights());
  }

  private static Definition balancedAccuracy() {
    return counted(
        "balanced_accuracy",
        "Balanced accuracy",
        "bal. accuracy",
        "The mean of each class's recall, so that a rare class counts as much as a common one.",
        LabelMetrics::meanRecall);
  }

  /** Over the classes that the truth has, as scikit-learn's {@code balanced_accuracy_score}. */
  private static double meanRecall(ConfusionMatrix matrix) {
    var actual = matrix.actual();
    return IntStream.range(0, actual.length)
        .filter(k -> actual[k] > 0)
        .mapToDouble(k -> matrix.hits(k) / actual[k])
        .average()
        .orElse(Double.NaN);
  }

  /** The averages of one rate over the classes, and the rate of a single class. */
  private static Stream<Definition> rates(String name, String label, String meaning, Rate rate) {
    return Stream.of(
        counted(
            name + "_macro",
            "Macro " + label,
            label,
            "For each class %s; the mean over the classes, every class weighing the same; one that is never predicted counts 0."
                .formatted(meaning),
            rate::macro),
        counted(
            name + "_micro",
            "Micro " + label,
            label,
            "All classes counted together; with one class for each row this is the accuracy.",
            matrix -> matrix.hits() / matrix.total()),
        counted(
            name + "_weighted",
            "Weighted " + label,
            label,
            "For each class %s; the mean over the classes, each weighing as many rows as it has."
                .formatted(meaning),
            rate::weighted),
        single(name, label, meaning, rate));
  }

  private static Definition single(String name, String label, String meaning, Rate rate) {
    var capital = label.substring(0, 1).toUpperCase() + label.substring(1);
    return Definition.of(
            Task.CLASSIFICATION,
            name + "_class",
            capital + " of “{}”",
            label,
            "Of the class “{}” %s; the other classes count only as not being it."
                .formatted(meaning),
            (truth, given, of) ->
                single((Truth.Classes) truth, (Predictions.Classes) given, rate, of.text()))
        .at(Parameter.CLASS, "")
        .unless((truth, of) -> lacks((Truth.Classes) truth, of.text()));
  }

  private static Statistic single(
      Truth.Classes truth, Predictions.Classes given, Rate rate, String name) {
    var k = truth.classes().indexOf(name);
    return new Confusion(truth, given.index(), matrix -> rate.single(matrix, k));
  }

  private static Optional<String> lacks(Truth.Classes truth, String name) {
    return truth.classes().contains(name)
        ? Optional.empty()
        : Optional.of("there is no class “%s”".formatted(name));
  }

  private static Stream<Definition> agreements() {
    return Stream.of(
        counted(
            "mcc",
            "Matthews correlation",
            "MCC",
            "The correlation of prediction and truth, from -1 to 1; naming one class for every row"
                + " scores 0.",
            Agreement::matthews),
        counted(
            "kappa",
            "Cohen's kappa",
            "kappa",
            "How far prediction and truth agree beyond what chance would give; 0 is chance, 1 is"
                + " all.",
            Agreement::kappa),
        quadraticKappa());
  }

  private static Definition quadraticKappa() {
    return Definition.of(
        Task.CLASSIFICATION,
        "quadratic_weighted_kappa",
        "Quadratic weighted kappa",
        "QWK",
        "Agreement beyond chance on ordered classes: a mistake weighs the square of how many"
            + " classes it is off. Classes that are numbers are ordered by value.",
        (truth, given, none) -> quadratic((Truth.Classes) truth, (Predictions.Classes) given));
  }

  private static Statistic quadratic(Truth.Classes truth, Predictions.Classes given) {
    var order = Agreement.order(truth.classes());
    return new Confusion(truth, given.index(), m -> Agreement.quadraticKappa(m.in(order)));
  }

  private static Definition counted(
      String name,
      String label,
      String unit,
      String explanation,
      ToDoubleFunction<ConfusionMatrix> measure) {
    return Definition.of(
        Task.CLASSIFICATION,
        name,
        label,
        unit,
        explanation,
        (truth, given, none) ->
            new Confusion((Truth.Classes) truth, ((Predictions.Classes) given).index(), measure));
  }
}
