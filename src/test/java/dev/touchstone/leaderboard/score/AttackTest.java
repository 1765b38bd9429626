package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Attacks on the labels through the scores alone, held against what each mechanism releases. All
 * are seeded: the figures are those of these very draws.
 */
class AttackTest {
  private static final int PUBLIC = 2_000;
  private static final int PRIVATE = 10_000;
  private static final Resamples RESAMPLES = new Resamples(11, 200);

  /** What an attacker gets to see of a submission. */
  private interface Oracle {
    OptionalDouble ask(Estimate score);
  }

  /**
   * Submit random votes, keep those that scored above one half, hand in the majority (Blum and
   * Hardt 2015, section 5).
   */
  @Test
  void randomVotesGainNothingAgainstTheLadder() {
    var raw = boosted(score -> OptionalDouble.of(score.value()));
    var ladder = boosted(new Climb(true, PUBLIC));
    assertThat(raw.shown() - raw.hidden()).isGreaterThan(0.05);
    assertThat(ladder.shown() - ladder.hidden()).isLessThanOrEqualTo(0.03);
  }

  /** The same attack reads signs off rounded scores, so rounding alone does not stop it. */
  @Test
  void roundingAloneDoesNotStopFiveHundredRandomVotes() {
    var coarse = boosted(AttackTest::coarse);
    assertThat(coarse.shown() - coarse.hidden()).isGreaterThan(0.03);
  }

  /** Change one prediction at a time and watch the score. */
  @Test
  void oneFlipShowsNothingAtAnOrdinaryPlace() {
    var truth = labels(new SplittableRandom(3), PUBLIC);
    var base = labels(new SplittableRandom(4), PUBLIC);
    var start = coarse(accuracy(truth, base)).orElseThrow();
    var seen =
        IntStream.range(0, 60)
            .filter(i -> coarse(accuracy(truth, flipped(base, i))).orElseThrow() != start)
            .count();
    assertThat(seen).isZero();
    var climb = new Climb(true, PUBLIC);
    climb.ask(accuracy(truth, base));
    assertThat(
            IntStream.range(0, 60)
                .filter(i -> climb.ask(accuracy(truth, flipped(base, i))).isPresent())
                .count())
        .isZero();
  }

  /** Even at the edge of a step one submission has two possible answers: one bit at most. */
  @Test
  void oneFlipAtTheEdgeOfAStepShowsOneBitAtMost() {
    var truth = labels(new SplittableRandom(3), PUBLIC);
    var edge = rightOn(truth, (int) (0.605 * PUBLIC));
    var answers =
        IntStream.range(0, 60)
            .mapToDouble(i -> coarse(accuracy(truth, flipped(edge, i))).orElseThrow())
            .distinct()
            .count();
    assertThat(answers).isLessThanOrEqualTo(2);
  }

  /**
   * Probabilities chosen so that each pattern of labels among a few rows has a loss of its own
   * (Whitehill, “Climbing the Kaggle Leaderboard by Exploiting the Log-Loss Oracle”, 2018). It
   * reads public labels off exact scores; private ones are in no score.
   */
  @Test
  void theLogLossOracleLeavesPrivateLabelsAtChance() {
    var exact = oracle(score -> OptionalDouble.of(score.value()));
    var coarse = oracle(AttackTest::coarse);
    var ladder = oracle(new Climb(false, 200));
    assertThat(exact.shown()).isGreaterThan(0.95);
    for (var attack : List.of(exact, coarse, ladder)) {
      assertThat(attack.hidden()).isBetween(0.4, 0.6);
    }
    assertThat(coarse.shown()).isLessThan(0.85);
    assertThat(ladder.shown()).isLessThan(0.65);
  }

  /** Shares of right labels on the two parts. */
  private record Gain(double shown, double hidden) {}

  private static Gain boosted(Oracle oracle) {
    var random = new SplittableRandom(1);
    var truth = labels(random, PUBLIC);
    var hiddenTruth = labels(random, PRIVATE);
    var votes = new int[PUBLIC + PRIVATE];
    for (int k = 0; k < 500; k++) {
      var guess = labels(random, PUBLIC + PRIVATE);
      var answer = oracle.ask(accuracy(truth, Arrays.copyOf(guess, PUBLIC)));
      if (answer.isEmpty() || answer.getAsDouble() <= 0.5) continue;
      for (int i = 0; i < votes.length; i++) votes[i] += guess[i] == 1 ? 1 : -1;
    }
    var last = Arrays.stream(votes).map(v -> v > 0 ? 1 : 0).toArray();
    return new Gain(
        share(truth, Arrays.copyOf(last, PUBLIC)),
        share(hiddenTruth, Arrays.copyOfRange(last, PUBLIC, last.length)));
  }

  /** 100 submissions, each asking about 4 of 400 rows, half of which are public. */
  private static Gain oracle(Oracle oracle) {
    var random = new SplittableRandom(2);
    var truth = labels(random, 400);
    var open = labels(random, 400);
    var read = new int[400];
    for (int k = 0; k < 100; k++) read(k * 4, truth, open, read, oracle, random);
    return new Gain(share(truth, read, open, 1), share(truth, read, open, 0));
  }

  private static void read(
      int from, int[] truth, int[] open, int[] read, Oracle oracle, SplittableRandom random) {
    var answer = oracle.ask(mean(losses(from, truth, open)));
    var best = random.nextInt(16);
    var nearest = Double.POSITIVE_INFINITY;
    for (int pattern = 0; pattern < 16 && answer.isPresent(); pattern++) {
      var supposed = truth.clone();
      for (int j = 0; j < 4; j++) supposed[from + j] = pattern >> j & 1;
      var loss = Arrays.stream(losses(from, supposed, open)).average().orElseThrow();
      var off = Math.abs(loss - answer.getAsDouble());
      if (off < nearest) {
        nearest = off;
        best = pattern;
      }
    }
    for (int j = 0; j < 4; j++) read[from + j] = best >> j & 1;
  }

  /** One half everywhere but on four rows, whose losses are 1, 2, 4 and 8 times something. */
  private static double[] losses(int from, int[] truth, int[] open) {
    var rows = IntStream.range(0, truth.length).filter(i -> open[i] == 1);
    return rows.mapToDouble(i -> loss(i - from, truth[i])).toArray();
  }

  private static double loss(int place, int label) {
    if (place < 0 || place > 3) return Math.log(2);
    var probability = 1 / (1 + Math.exp(1 << place));
    return -Math.log(label == 1 ? probability : 1 - probability);
  }

  private static OptionalDouble coarse(Estimate score) {
    return OptionalDouble.of(CoarseScore.of(score, CoarseScore.usualStep(score.units())));
  }

  /** One owner on the Ladder. */
  private static final class Climb implements Oracle {
    private final Ladder ladder;
    private Ladder.Rung best;

    Climb(boolean higherIsBetter, int rows) {
      ladder = new Ladder(higherIsBetter, true, CoarseScore.usualStep(rows));
    }

    @Override
    public OptionalDouble ask(Estimate score) {
      var value = ladder.release(score, best);
      value.ifPresent(released -> best = new Ladder.Rung(score, released));
      return value;
    }
  }

  private static Estimate accuracy(int[] truth, int[] guess) {
    var right = new double[truth.length];
    Arrays.setAll(right, i -> truth[i] == guess[i] ? 1 : 0);
    return mean(right);
  }

  private static Estimate mean(double[] values) {
    return Estimate.of(new MeanError(values, false), RESAMPLES);
  }

  private static int[] labels(SplittableRandom random, int rows) {
    return IntStream.range(0, rows).map(i -> random.nextInt(2)).toArray();
  }

  private static int[] flipped(int[] guess, int row) {
    var other = guess.clone();
    other[row] = 1 - other[row];
    return other;
  }

  private static int[] rightOn(int[] truth, int rows) {
    return IntStream.range(0, truth.length).map(i -> i < rows ? truth[i] : 1 - truth[i]).toArray();
  }

  private static double share(int[] truth, int[] guess) {
    return IntStream.range(0, truth.length).filter(i -> truth[i] == guess[i]).count()
        / (double) truth.length;
  }

  private static double share(int[] truth, int[] guess, int[] part, int which) {
    var rows = IntStream.range(0, truth.length).filter(i -> part[i] == which).toArray();
    return Arrays.stream(rows).filter(i -> truth[i] == guess[i]).count() / (double) rows.length;
  }
}
