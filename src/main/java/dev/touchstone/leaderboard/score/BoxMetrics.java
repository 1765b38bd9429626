package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** How well predicted boxes find what is in images (COCO, Lin et al. 2014). */
final class BoxMetrics {
  /** COCO's ten: 0.50, 0.55 … 0.95. */
  private static final double[] USUAL =
      IntStream.range(0, 10).mapToDouble(i -> 0.5 + i * 0.05).toArray();

  private BoxMetrics() {}

  static List<Definition> definitions() {
    return List.of(
        Definition.of(
                Task.DETECTION,
                "map_boxes",
                "mAP of boxes",
                "mAP",
                "Average precision of each class, the mean over the classes and over overlaps (IoU)"
                    + " of 0.50 to 0.95 that a box needs to be right; as COCO, areas of every"
                    + " size.",
                (truth, given, none) -> over((Truth.Texts) truth, (Predictions.Texts) given, USUAL))
            .from(0, 1)
            .unless((truth, none) -> empty((Truth.Texts) truth)),
        Definition.of(
                Task.DETECTION,
                "map_boxes",
                "mAP of boxes at {}",
                "mAP@{}",
                "Average precision of each class, a box being right that overlaps (IoU) a true one"
                    + " by {} or more; the mean over the classes; as COCO.",
                (truth, given, overlap) ->
                    at((Truth.Texts) truth, (Predictions.Texts) given, overlap))
            .from(0, 1)
            .at(Parameter.SHARE, "0.5")
            .unless((truth, none) -> empty((Truth.Texts) truth)));
  }

  private static Optional<String> empty(Truth.Texts truth) {
    return truth.values().stream().allMatch(text -> Boxes.TRUE.read(text).isEmpty())
        ? Optional.of("no image has a box")
        : Optional.empty();
  }

  private static Statistic at(Truth.Texts truth, Predictions.Texts given, Argument overlap) {
    return over(truth, given, new double[] {overlap.share()});
  }

  private static Statistic over(Truth.Texts truth, Predictions.Texts given, double[] thresholds) {
    var actual = truth.values().stream().map(Boxes.TRUE::read).toList();
    var predicted = given.values().stream().map(Boxes.PREDICTED::read).toList();
    var names = actual.stream().flatMap(List::stream).map(Box::name).distinct();
    return new MacroMean(
        names.map(name -> ofClass(name, actual, predicted, thresholds, truth)).toList());
  }

  private static Statistic ofClass(
      String name,
      List<List<Box>> actual,
      List<List<Box>> predicted,
      double[] thresholds,
      Truth.Texts truth) {
    Predicate<Box> isNamed = box -> box.name().equals(name);
    var wanted = actual.stream().map(boxes -> only(boxes, isNamed)).toList();
    var found =
        IntStream.range(0, wanted.size())
            .mapToObj(i -> Matches.of(only(predicted.get(i), isNamed), wanted.get(i), thresholds))
            .toList();
    var counts = wanted.stream().mapToInt(List::size).toArray();
    return new ClassPrecision(counts, found, thresholds.length, truth.weights());
  }

  private static List<Box> only(List<Box> boxes, Predicate<Box> which) {
    return boxes.stream().filter(which).toList();
  }
}
