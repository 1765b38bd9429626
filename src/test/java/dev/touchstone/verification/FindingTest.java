package dev.touchstone.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.leaderboard.score.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingTest {
  private static final int ROWS = 400;
  private static final int RESAMPLES = 100;

  /** Computed by hand: m = 0.82, s = 0.01, t(2) = 4.303, so 4.303 · 0.01 · sqrt(4/3) = 0.04969. */
  @Test
  void withoutDoubtOfTheRowsItIsThePredictionIntervalForOneMoreRun() {
    var finding = Finding.of(certain(0.80), List.of(certain(0.81), certain(0.82), certain(0.83)));
    assertThat(finding.mean()).isCloseTo(0.82, within(1e-12));
    assertThat(finding.margin()).isCloseTo(0.04969, within(1e-5));
    assertThat(finding.within()).isTrue();
    assertThat(finding.difference()).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void coarselyItHasNoDigitThatTheIntervalDoesNotSupport() {
    var coarse = Finding.kept(0.8234, 0.7812, 0.8644, 0.7351, 0.0312, 3).coarse();
    assertThat(List.of(coarse.claimed(), coarse.claimedLow(), coarse.claimedHigh(), coarse.mean()))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1)
        .containsExactly(0.82, 0.78, 0.86, 0.74);
    assertThat(coarse.margin()).isCloseTo(0.04, within(1e-9));
    assertThat(coarse.within()).isFalse();
  }

  @Test
  void oneRerunIsHeldAgainstTheRowsAlone() {
    assertThat(Finding.of(certain(0.80), List.of(certain(0.80))).within()).isTrue();
    assertThat(Finding.of(certain(0.80), List.of(certain(0.81))).within()).isFalse();
  }

  @Test
  void aDifferenceThatTheRowsCannotShowIsNone() {
    var claimed = new Estimate(0.80, ROWS, resampled(0.80, 0.02, 1));
    var rerun = new Estimate(0.81, ROWS, resampled(0.81, 0.02, 2));
    assertThat(Finding.of(claimed, List.of(rerun)).within()).isTrue();
  }

  @Test
  void aClaimBeyondBothDoubtsDiffersInEitherDirection() {
    var reruns = List.of(certain(0.81), certain(0.82), certain(0.83));
    assertThat(Finding.of(certain(0.76), reruns).within()).isFalse();
    assertThat(Finding.of(certain(0.88), reruns).within()).isFalse();
  }

  /**
   * Claims that their recipe does give: on 400 rows each run gets its own share right. Both doubts
   * speak of the same rows, so the rule errs for the entry: 5 % would be the most.
   */
  @Test
  void honestClaimsDifferInAtMostOneOfTwenty() {
    var random = new SplittableRandom(7);
    var refused = IntStream.range(0, 600).filter(i -> !honest(random, 3).within()).count();
    assertThat(refused).isLessThanOrEqualTo(30);
  }

  /** The recipe gives 0.80 and the claim is 0.95: far more than 400 rows and three seeds hide. */
  @Test
  void aClaimFarFromItsRecipeIsFound() {
    var random = new SplittableRandom(8);
    var found =
        IntStream.range(0, 200)
            .filter(i -> !Finding.of(run(random, 0.95), runs(random, 5)).within())
            .count();
    assertThat(found).isGreaterThan(190);
  }

  private static Finding honest(SplittableRandom random, int seeds) {
    return Finding.of(run(random, 0.80), runs(random, seeds));
  }

  private static List<Estimate> runs(SplittableRandom random, int seeds) {
    return IntStream.range(0, seeds).mapToObj(i -> run(random, 0.80)).toList();
  }

  /** The share of rows a run gets right, and the same share of each resample. */
  private static Estimate run(SplittableRandom random, double share) {
    var right = IntStream.range(0, ROWS).map(i -> random.nextDouble() < share ? 1 : 0).toArray();
    var resampled =
        IntStream.range(0, RESAMPLES)
            .mapToDouble(b -> new SplittableRandom(b).ints(ROWS, 0, ROWS).map(i -> right[i]).sum())
            .map(sum -> sum / ROWS)
            .toArray();
    return new Estimate(Arrays.stream(right).sum() / (double) ROWS, ROWS, resampled);
  }

  private static double[] resampled(double mean, double spread, long seed) {
    var random = new SplittableRandom(seed);
    return DoubleStream.generate(() -> mean + spread * (random.nextDouble() - 0.5) * 3.46)
        .limit(RESAMPLES)
        .toArray();
  }

  private static Estimate certain(double score) {
    return new Estimate(score, ROWS, DoubleStream.generate(() -> score).limit(RESAMPLES).toArray());
  }
}
