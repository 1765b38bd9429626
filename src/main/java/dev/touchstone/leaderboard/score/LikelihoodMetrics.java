package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What follows from how likely each class is said to be. */
final class LikelihoodMetrics {
  private static final String AUC =
      "The chance that a row of the class gets a higher score than a row of another; 0.5 is"
          + " chance.";

  private LikelihoodMetrics() {}

  static List<Definition> definitions() {
    return List.of(
        rocAuc(),
        likelihoods(
            "roc_auc_ovr",
            "ROC AUC, one against the rest",
            "AUC",
            AUC + " The mean of each class against the rest, classes weighing the same.",
            LikelihoodMetrics::againstRest),
        likelihoods(
            "roc_auc_ovo",
            "ROC AUC, one against one",
            "AUC",
            AUC + " The mean over all pairs of classes, which how common a class is does not move.",
            PairwiseAuc::new),
        averagePrecision(),
        logLoss(),
        brier(),
        topK());
  }

  @FunctionalInterface
  private interface Scored {
    Statistic of(Truth.Classes truth, double[][] likelihoods);
  }

  private static Definition rocAuc() {
    return likelihoods(
        "roc_auc",
        "ROC AUC",
        "AUC",
        AUC + " With more than two classes: the mean of each class against the rest.",
        LikelihoodMetrics::auc);
  }

  /** Two classes: the second in order is the one to find. More: each against the rest. */
  private static Statistic auc(Truth.Classes truth, double[][] likelihoods) {
    return likelihoods.length == 2
        ? new RocAuc(likelihoods[1], truth.index(), 1, truth.weights())
        : againstRest(truth, likelihoods);
  }

  private static Statistic againstRest(Truth.Classes truth, double[][] likelihoods) {
    return RocAuc.oneVersusRest(likelihoods, truth.index(), truth.weights());
  }

  private static Definition averagePrecision() {
    return likelihoods(
        "average_precision",
        "Average precision",
        "AP",
        "Precision at each threshold, weighted by how much recall grows there. Of two classes the"
            + " second in order is the one to find; of more, the mean of each against the rest.",
        LikelihoodMetrics::precision);
  }

  private static Statistic precision(Truth.Classes truth, double[][] likelihoods) {
    return likelihoods.length == 2
        ? new AveragePrecision(likelihoods[1], truth, 1)
        : forEachClass(likelihoods, k -> new AveragePrecision(likelihoods[k], truth, k));
  }

  private static Statistic forEachClass(double[][] likelihoods, IntFunction<Statistic> of) {
    return new MacroMean(IntStream.range(0, likelihoods.length).mapToObj(of).toList());
  }

  private static Definition logLoss() {
    return likelihoods(
            "log_loss",
            "Log loss",
            "log loss",
            "The mean of minus the logarithm of how likely the true class was said to be. A"
                + " probability is reckoned as no less than 2⁻⁵², so that one certain mistake is"
                + " not infinite.",
            (truth, p) -> mean(truth, i -> surprise(p[truth.index()[i]][i])))
        .lowerIsBetter()
        .from(0, Double.POSITIVE_INFINITY);
  }

  private static double surprise(double likelihood) {
    return -Math.log(
        Math.clamp(likelihood, Metric.LEAST_PROBABILITY, 1 - Metric.LEAST_PROBABILITY));
  }

  /** Brier (1950): over two classes as half the sum of squares, over more as the whole sum. */
  private static Definition brier() {
    return likelihoods(
            "brier",
            "Brier score",
            "Brier",
            "The mean squared distance of the probabilities from what happened: 0 to 1 of two"
                + " classes (the second's probability alone), 0 to 2 of more (summed over the"
                + " classes).",
            (truth, p) -> mean(truth, i -> squares(truth.index()[i], p, i)))
        .lowerIsBetter()
        .from(0, 2);
  }

  private static double squares(int actual, double[][] likelihoods, int row) {
    var sum = 0.0;
    var first = likelihoods.length == 2 ? 1 : 0;
    for (int k = first; k < likelihoods.length; k++) {
      var off = likelihoods[k][row] - (k == actual ? 1 : 0);
      sum += off * off;
    }
    return sum;
  }

  private static Definition topK() {
    return Definition.of(
            Task.CLASSIFICATION,
            "top_k_accuracy",
            "Top-{} accuracy",
            "top-{} accuracy",
            "The share of rows whose class is among the {} said to be likeliest; of equally likely"
                + " classes the later ones in order come first.",
            (truth, given, k) ->
                top((Truth.Classes) truth, ((Predictions.Classes) given).likelihoods(), k.count()))
        .fromProbabilities()
        .from(0, 1)
        .at(Parameter.COUNT, "5")
        .alsoNamed("top")
        .unless((truth, k) -> tooFew((Truth.Classes) truth, k.count()));
  }

  private static Statistic top(Truth.Classes truth, double[][] likelihoods, int k) {
    return mean(truth, i -> ahead(truth.index()[i], likelihoods, i) < k ? 1 : 0);
  }

  /** How many classes are said to be likelier than the true one, scikit-learn's order of ties. */
  private static int ahead(int actual, double[][] likelihoods, int row) {
    var ahead = 0;
    for (int k = 0; k < likelihoods.length; k++) {
      var difference = likelihoods[k][row] - likelihoods[actual][row];
      if (difference > 0 || difference == 0 && k > actual) ahead++;
    }
    return ahead;
  }

  private static Optional<String> tooFew(Truth.Classes truth, int k) {
    var classes = truth.classes().size();
    return k < classes
        ? Optional.empty()
        : Optional.of("of %d classes, any answer would be right".formatted(classes));
  }

  private static Statistic mean(Truth.Classes truth, IntToDoubleFunction contribution) {
    var each = IntStream.range(0, truth.size()).mapToDouble(contribution).toArray();
    return new MeanError(each, false, truth.weights());
  }

  /** Of 0 to 1 unless told otherwise. */
  private static Definition likelihoods(
      String name, String label, String unit, String explanation, Scored scored) {
    return Definition.of(
            Task.CLASSIFICATION,
            name,
            label,
            unit,
            explanation,
            (truth, given, none) ->
                scored.of((Truth.Classes) truth, ((Predictions.Classes) given).likelihoods()))
        .fromProbabilities()
        .from(0, 1);
  }
}
