package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernel against the definition: every pair of a row of the class and another, one by one. */
class RocAucTest {
  private static final Offset<Double> EXACT = within(1e-12);

  /** How scores may lie; each is awkward for a sort by digits in a way of its own. */
  enum Scores {
    EVEN(r -> r.nextDouble()),
    ROUNDED(r -> r.nextInt(20) / 20.0),
    CROWDED_AT_THE_ENDS(r -> 1 / (1 + Math.exp(-30 * r.nextGaussian()))),
    BOTH_SIDES_OF_ZERO(r -> r.nextGaussian()),
    BOTH_ZEROS(r -> r.nextBoolean() ? 0.0 : -0.0),
    ALL_MAGNITUDES(r -> Math.scalb(r.nextGaussian(), r.nextInt(2000) - 1000)),
    ENDS_OF_THE_RANGE(r -> r.nextBoolean() ? Double.MAX_VALUE : -Double.MAX_VALUE),
    LEAST_DIFFERENCES(r -> r.nextInt(3) * Double.MIN_VALUE),
    ONE_FAR_OUT(r -> r.nextInt(900) == 0 ? 1e9 : r.nextDouble()),
    ALL_ALIKE(r -> 0.5);

    private final ToDoubleFunction<Random> draw;

    Scores(ToDoubleFunction<Random> draw) {
      this.draw = draw;
    }

    double[] of(int rows, Random random) {
      return random.doubles(rows).map(x -> draw.applyAsDouble(random)).toArray();
    }
  }

  @ParameterizedTest
  @EnumSource
  void countsEveryPair(Scores scores) {
    for (int rows : new int[] {2, 24, 25, 700, 6_000}) {
      var random = new Random(rows);
      var given = scores.of(rows, random);
      var truth = labels(rows, random);
      var once = new int[rows];
      Arrays.fill(once, 1);
      var auc = new RocAuc(given, truth, 1);
      assertThat(auc.value()).isEqualTo(byPairs(given, truth, ones(rows), once), EXACT);
      assertThat(auc.of(once)).isEqualTo(auc.value());
    }
  }

  @ParameterizedTest
  @EnumSource
  void countsAResampleAndWeights(Scores scores) {
    var rows = 600;
    var random = new Random(7);
    var given = scores.of(rows, random);
    var truth = labels(rows, random);
    var times = random.ints(rows, 0, 4).toArray();
    var weights = random.doubles(rows, 0.1, 3).toArray();
    assertThat(new RocAuc(given, truth, 1).of(times))
        .isEqualTo(byPairs(given, truth, ones(rows), times), EXACT);
    assertThat(new RocAuc(given, truth, 1, weights).of(times))
        .isEqualTo(byPairs(given, truth, weights, times), EXACT);
  }

  /** By buckets and threads, and in one pass over the sorted rows: the same to the last bit. */
  @ParameterizedTest
  @EnumSource
  void countsManyPairsAsTheSortedRowsDo(Scores scores) {
    var random = new Random(5);
    for (int rows : new int[] {2_047, 50_000, 250_000}) {
      var given = scores.of(rows, random);
      var once = new int[rows];
      Arrays.fill(once, 1);
      for (var truth : List.of(labels(rows, random), rare(rows, random))) {
        var auc = new RocAuc(given, truth, 1);
        assertThat(auc.value()).isEqualTo(auc.of(once));
      }
    }
  }

  private static int[] rare(int rows, Random random) {
    var labels = random.ints(rows, 0, 1_000).map(draw -> draw == 0 ? 1 : 0).toArray();
    labels[0] = 1;
    return labels;
  }

  /** A sort of hundreds of thousands by another algorithm; too many rows to count their pairs. */
  @ParameterizedTest
  @EnumSource
  void sortsManyRows(Scores scores) {
    var rows = 300_000;
    var given = scores.of(rows, new Random(3));
    var tags = IntStream.range(0, rows).toArray();
    var sorted = SortedScores.of(given, tags);
    var inOrder = Arrays.stream(sorted.tags()).mapToDouble(tag -> given[tag] + 0.0).toArray();
    var expected = Arrays.stream(given).map(x -> x + 0.0).sorted().toArray();
    assertThat(inOrder).isEqualTo(expected);
    assertThat(Arrays.stream(sorted.tags()).sorted().toArray()).isEqualTo(tags);
    assertThat(IntStream.range(0, rows).filter(sorted::opens).count())
        .isEqualTo(Arrays.stream(expected).distinct().count());
  }

  private static double byPairs(double[] scores, int[] truth, double[] weights, int[] times) {
    double won = 0;
    double pairs = 0;
    for (int i = 0; i < truth.length; i++) {
      for (int j = 0; j < truth.length; j++) {
        if (truth[i] != 1 || truth[j] == 1) continue;
        var pair = weights[i] * times[i] * weights[j] * times[j];
        pairs += pair;
        won += scores[i] > scores[j] ? pair : scores[i] == scores[j] ? pair / 2 : 0;
      }
    }
    return won / pairs;
  }

  private static int[] labels(int rows, Random random) {
    var labels = random.ints(rows, 0, 3).toArray();
    labels[0] = 1;
    labels[rows - 1] = 0;
    return labels;
  }

  private static double[] ones(int rows) {
    var ones = new double[rows];
    Arrays.fill(ones, 1);
    return ones;
  }
}
