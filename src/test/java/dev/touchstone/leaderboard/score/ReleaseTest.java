package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReleaseTest {
  private static final Resamples RESAMPLES = new Resamples(7, 2_000);

  @Test
  void stepsAreRoundNumbers() {
    assertThat(Grid.roundUp(0.0056)).isEqualTo(0.01);
    assertThat(Grid.roundUp(0.01)).isEqualTo(0.01);
    assertThat(Grid.roundUp(0.0100001)).isEqualTo(0.02);
    assertThat(Grid.roundUp(37)).isEqualTo(50);
    assertThat(Grid.nearest(0.7349, 0.01)).isEqualTo(0.73);
    assertThat(Grid.nearest(1234.5, 50)).isEqualTo(1250);
    assertThat(Grid.nearest(-0.004, 0.01)).isZero();
  }

  @Test
  void spreadsHaveFourSizesToTheOctave() {
    assertThat(Grid.spread(0.0112)).isEqualTo(Grid.spread(0.0125));
    assertThat(Grid.spread(0.011)).isBetween(0.011, 0.011 * Math.pow(2, 0.25));
    assertThat(Grid.spread(Grid.spread(0.011))).isEqualTo(Grid.spread(0.011));
    assertThat(Grid.spread(0)).isZero();
  }

  /** Two scores that are released alike look alike in every figure. */
  @Test
  void whatIsShownOfAScoreDoesNotTellItFromItsNeighbour() {
    var one = coarse(right(2_000, 1_464));
    var other = coarse(right(2_000, 1_465));
    assertThat(one.value()).isEqualTo(other.value()).isEqualTo(0.73);
    assertThat(one.interval().low()).isCloseTo(other.interval().low(), within(1e-12));
    assertThat(one.interval().high()).isCloseTo(other.interval().high(), within(1e-12));
    assertThat(one.standardError()).isCloseTo(other.standardError(), within(1e-12));
  }

  @Test
  void twoEntriesThatErrOnTheSameRowsStillCancelOut() {
    var random = new SplittableRandom(1);
    var rows = right(2_000, 1_500);
    var alike = rows.clone();
    for (int i = 0; i < 20; i++) alike[i] = 1 - alike[i];
    var apart = new double[2_000];
    Arrays.setAll(apart, i -> random.nextInt(4) > 0 ? 1 : 0);
    var near = coarse(alike).minus(coarse(rows)).standardError();
    var far = coarse(apart).minus(coarse(rows)).standardError();
    assertThat(near).isLessThan(far / 2);
  }

  @Test
  void aConstantHasNoSpread() {
    var constant = coarse(right(100, 100));
    assertThat(constant.value()).isEqualTo(1);
    assertThat(constant.interval()).isEqualTo(new Interval(1, 1));
  }

  @Test
  void theLadderReleasesOnlyWhatIsBetterByMoreThanItsDoubt() {
    var ladder = new Ladder(true, true, 0.001);
    var first = estimate(right(2_000, 1_400));
    assertThat(ladder.release(first, null)).hasValue(0.7);
    var best = new Ladder.Rung(first, 0.7);
    assertThat(ladder.release(estimate(right(2_000, 1_399)), best)).isEmpty();
    assertThat(ladder.release(first, best)).isEmpty();
    assertThat(ladder.release(estimate(right(2_000, 1_401)), best)).isEmpty();
    assertThat(ladder.release(estimate(right(2_000, 1_403)), best)).hasValue(0.7015);
    var scattered = new double[2_000];
    Arrays.setAll(scattered, i -> i % 10 < 7 || i == 7 ? 1 : 0);
    assertThat(ladder.release(estimate(scattered), best)).isEmpty();
  }

  /** Spearman (1904) by hand: ranks 1 2 3 4 and 2 1 4 3 give 1 - 6 * 4 / (4 * 15) = 0.6. */
  @Test
  void rankCorrelationIsSpearmans() {
    var one = new double[] {0.1, 0.2, 0.3, 0.4};
    assertThat(RankCorrelation.spearman(one, new double[] {2, 1, 4, 3}).orElseThrow())
        .isCloseTo(0.6, within(1e-12));
    assertThat(RankCorrelation.spearman(one, one).orElseThrow()).isCloseTo(1, within(1e-12));
    assertThat(RankCorrelation.spearman(one, new double[4])).isEmpty();
  }

  private static Estimate coarse(double[] right) {
    var score = estimate(right);
    var released = CoarseScore.of(score, CoarseScore.usualStep(right.length));
    return Coarsened.of(score, released, Coarsened.spread(score));
  }

  private static Estimate estimate(double[] right) {
    return Estimate.of(new MeanError(right, false), RESAMPLES);
  }

  private static double[] right(int rows, int hits) {
    var right = new double[rows];
    Arrays.fill(right, 0, hits, 1);
    return right;
  }
}
