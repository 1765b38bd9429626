package dev.touchstone.bench;

import dev.touchstone.leaderboard.score.Expected;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.leaderboard.score.Predictions;
import dev.touchstone.leaderboard.score.Truth;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The same labels and predictions for both sides, from a fixed seed. */
final class ScoreData {
  static final List<String> TWO = List.of("no", "yes");
  static final List<String> TEN =
      List.of("bear", "bird", "cat", "cow", "deer", "dog", "duck", "fish", "goat", "hare");

  final int[] truth;
  final int[] labels;
  final double[] scores;
  final double @Nullable [] weights;
  private final List<String> classes;

  /**
   * @param digits to which scores are rounded, so that there are ties; 0 for all there are
   */
  ScoreData(int rows, List<String> classes, int digits, boolean weighted) {
    var random = new Random(rows + digits);
    this.classes = classes;
    truth = random.ints(rows, 0, classes.size()).toArray();
    labels = new int[rows];
    Arrays.setAll(labels, i -> random.nextInt(5) > 0 ? truth[i] : random.nextInt(classes.size()));
    scores = new double[rows];
    var scale = Math.pow(10, digits);
    for (int i = 0; i < rows; i++) {
      var score = Math.clamp(0.4 + 0.2 * truth[i] + 0.2 * random.nextGaussian(), 0, 1);
      scores[i] = digits == 0 ? score : Math.rint(score * scale) / scale;
    }
    weights = weighted ? random.doubles(rows, 0.1, 3).toArray() : null;
  }

  double rocAuc() {
    var given = new Predictions.Classes(labels, new double[][] {scores, scores});
    return Metric.ROC_AUC.over(truths(), given).value();
  }

  double f1() {
    return Metric.F1_MACRO.over(truths(), new Predictions.Classes(labels, null)).value();
  }

  Truth.Classes truths() {
    return new Truth.Classes(classes, truth, weights);
  }

  Expected expected(Metric metric) {
    return new Expected(
        metric, classes, IntStream.range(0, truth.length).mapToObj(i -> "" + i).toList());
  }

  /** As arrays of numbers. */
  void write(Path folder, String name) {
    write(folder.resolve(name + ".truth"), truth);
    write(folder.resolve(name + ".labels"), labels);
    write(folder.resolve(name + ".scores"), scores);
    if (weights != null) write(folder.resolve(name + ".weights"), weights);
  }

  /** Predictions and truth as tables, in the order of these rows. */
  Path writeTables(Path folder, String name, boolean likelihoods, int[] order) {
    var given = new StringBuilder(likelihoods ? "id,p_yes\n" : "id,prediction\n");
    var known = new StringBuilder("id,label\n");
    for (int i : order) {
      given.append(i).append(',');
      if (likelihoods) given.append(scores[i]).append('\n');
      else given.append(classes.get(labels[i])).append('\n');
    }
    for (int i = 0; i < truth.length; i++) {
      known
          .append(i)
          .append(',')
          .append(likelihoods ? "" + truth[i] : classes.get(truth[i]))
          .append('\n');
    }
    try {
      Files.writeString(folder.resolve(name + ".truth.csv"), known);
      return Files.writeString(folder.resolve(name + ".csv"), given);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int[] inOrder() {
    return IntStream.range(0, truth.length).toArray();
  }

  int[] shuffled() {
    var rows = new java.util.ArrayList<>(IntStream.range(0, truth.length).boxed().toList());
    java.util.Collections.shuffle(rows, new Random(11));
    return rows.stream().mapToInt(i -> i).toArray();
  }

  private static void write(Path file, int[] numbers) {
    var bytes = ByteBuffer.allocate(4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asIntBuffer().put(numbers);
    write(file, bytes);
  }

  private static void write(Path file, double[] numbers) {
    var bytes = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(numbers);
    write(file, bytes);
  }

  private static void write(Path file, ByteBuffer bytes) {
    try {
      Files.write(file, bytes.array());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
