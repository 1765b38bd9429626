package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.stream.IntStream;

/** How well predicted masks cover the true ones. */
final class MaskMetrics {
  private MaskMetrics() {}

  static List<Definition> definitions() {
    return List.of(
        masks(
            "iou",
            "Mean IoU",
            "IoU",
            "Pixels that both masks have over pixels that either has (Jaccard); the mean over the"
                + " masks; two empty masks score 1.",
            (shared, sizes) -> shared / (sizes - shared)),
        masks(
            "dice",
            "Mean Dice",
            "Dice",
            "Twice the pixels that both masks have over the sizes of the two (Dice); the mean over"
                + " the masks; two empty masks score 1.",
            (shared, sizes) -> 2 * shared / sizes));
  }

  @FunctionalInterface
  private interface Overlap {
    double of(double shared, double sizes);
  }

  private static Definition masks(
      String name, String label, String unit, String explanation, Overlap overlap) {
    return Definition.of(
            Task.SEGMENTATION,
            name,
            label,
            unit,
            explanation,
            (truth, given, none) -> mean((Truth.Texts) truth, (Predictions.Texts) given, overlap))
        .from(0, 1);
  }

  private static Statistic mean(Truth.Texts truth, Predictions.Texts given, Overlap overlap) {
    var each =
        IntStream.range(0, truth.size())
            .mapToDouble(i -> score(truth.values().get(i), given.values().get(i), overlap));
    return new MeanError(each.toArray(), false, truth.weights());
  }

  private static double score(String truth, String given, Overlap overlap) {
    var actual = Mask.of(truth);
    var predicted = Mask.of(given);
    var sizes = actual.area() + predicted.area();
    return sizes == 0 ? 1 : overlap.of(actual.shared(predicted), sizes);
  }
}
