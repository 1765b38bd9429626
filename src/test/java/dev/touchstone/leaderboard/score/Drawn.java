package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random truth and predictions with many ties, of one task. */
record Drawn(Truth truth, Predictions given, SplittableRandom random) {
  static final int ROWS = 40;

  static Drawn of(Task task, long seed) {
    var random = new SplittableRandom(seed);
    return switch (task) {
      case CLASSIFICATION -> classes(random, 6);
      case REGRESSION -> numbers(random);
      case RANKING -> ranking(random);
      case SEGMENTATION -> texts(random, () -> mask(random), () -> mask(random));
      case DETECTION -> texts(random, () -> boxes(random, false), () -> boxes(random, true));
      case TEXT -> texts(random, () -> words(random), () -> words(random));
    };
  }

  static Drawn classes(SplittableRandom random, int classes) {
    var names = IntStream.range(0, classes).mapToObj(k -> "k" + k).toList();
    var truth = random.ints(ROWS, 0, classes).toArray();
    var index = random.ints(ROWS, 0, classes).toArray();
    var shares = new double[classes][];
    Arrays.setAll(shares, k -> random.ints(ROWS, 0, 5).mapToDouble(i -> i / 5.0).toArray());
    return new Drawn(
        new Truth.Classes(names, truth), new Predictions.Classes(index, shares), random);
  }

  Predictions perfect(Task task) {
    return switch (truth) {
      case Truth.Classes c -> {
        var shares = new double[c.classes().size()][ROWS];
        for (int i = 0; i < ROWS; i++) shares[c.index()[i]][i] = 1;
        yield new Predictions.Classes(c.index(), shares);
      }
      case Truth.Numbers n -> new Predictions.Numbers(n.values());
      case Truth.Relevances r -> new Predictions.Numbers(r.values());
      case Truth.Texts t -> new Predictions.Texts(task == Task.DETECTION ? sure(t) : t.values());
    };
  }

  Truth weighted(int[] times) {
    var weights = Arrays.stream(times).asDoubleStream().toArray();
    return switch (truth) {
      case Truth.Classes c -> new Truth.Classes(c.classes(), c.index(), weights);
      case Truth.Numbers n -> new Truth.Numbers(n.values(), weights);
      case Truth.Relevances r -> new Truth.Relevances(r.values(), r.query(), weights);
      case Truth.Texts t -> new Truth.Texts(t.values(), weights);
    };
  }

  private static Drawn numbers(SplittableRandom random) {
    return new Drawn(
        new Truth.Numbers(halves(random)), new Predictions.Numbers(halves(random)), random);
  }

  private static Drawn ranking(SplittableRandom random) {
    var relevances = random.ints(ROWS, 0, 3).asDoubleStream().toArray();
    var queries = random.ints(ROWS, 0, 8).toArray();
    return new Drawn(
        new Truth.Relevances(relevances, queries), new Predictions.Numbers(halves(random)), random);
  }

  private static double[] halves(SplittableRandom random) {
    return random.ints(ROWS, 0, 9).mapToDouble(i -> i / 2.0).toArray();
  }

  private static Drawn texts(
      SplittableRandom random, Supplier<String> truth, Supplier<String> given) {
    return new Drawn(new Truth.Texts(many(truth)), new Predictions.Texts(many(given)), random);
  }

  private static List<String> many(Supplier<String> text) {
    return IntStream.range(0, ROWS).mapToObj(i -> text.get()).toList();
  }

  private static String mask(SplittableRandom random) {
    var runs = random.nextInt(4);
    return runs == 0
        ? "-"
        : IntStream.range(0, runs)
            .mapToObj(i -> (i * 10 + 1 + random.nextInt(4)) + " " + (1 + random.nextInt(6)))
            .collect(Collectors.joining(" "));
  }

  private static String boxes(SplittableRandom random, boolean scored) {
    var boxes = random.nextInt(4);
    return boxes == 0
        ? "-"
        : IntStream.range(0, boxes)
            .mapToObj(i -> box(random, scored))
            .collect(Collectors.joining("; "));
  }

  private static String box(SplittableRandom random, boolean scored) {
    var name = random.nextInt(3) == 0 ? "cat" : "dog";
    var score = scored ? " 0." + (1 + random.nextInt(9)) : "";
    return "%s%s %d %d 4 4"
        .formatted(name, score, random.nextInt(3) + random.nextInt(2) * 20, random.nextInt(2));
  }

  private static String words(SplittableRandom random) {
    return IntStream.range(0, 4 + random.nextInt(5))
        .mapToObj(i -> List.of("a", "seal", "sleeps", "on", "ice").get(random.nextInt(5)))
        .collect(Collectors.joining(" "));
  }

  private static List<String> sure(Truth.Texts truth) {
    return truth.values().stream().map(text -> text.replaceAll("(cat|dog)", "$1 1")).toList();
  }
}
