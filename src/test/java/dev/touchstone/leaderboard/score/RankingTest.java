package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final Resamples RESAMPLES = new Resamples(7, 400);

  /** Wichura 1988 gives 0.975 and 1e-6; 0.8 from the tables of Abramowitz and Stegun (26.2). */
  @Test
  void normalQuantilesAreAsPublished() {
    assertThat(Quantile.normal(0.975)).isEqualTo(1.959964, within(1e-6));
    assertThat(Quantile.normal(0.8)).isEqualTo(0.841621, within(1e-6));
    assertThat(Quantile.normal(1e-6)).isEqualTo(-4.753424, within(1e-6));
  }

  @Test
  void theSameSeedDrawsTheSameRowsForEveryEntry() {
    var wrong = new MeanError(new double[] {0, 1, 1, 0, 1}, false);
    var right = new MeanError(new double[] {1, 0, 0, 1, 0}, false);
    var a = RESAMPLES.of(wrong);
    var b = RESAMPLES.of(right);
    assertThat(IntStream.range(0, a.length)).allMatch(i -> Math.abs(a[i] + b[i] - 1) < 1e-12);
  }

  @Test
  void drawsAgainWhereAMetricIsNotDefined() {
    var auc = new RocAuc(new double[] {.1, .2, .3}, new int[] {0, 0, 1}, 1);
    assertThat(RESAMPLES.of(auc)).hasSize(400).containsOnly(1);
  }

  @Test
  void equalPredictionsShareFirstPlaceAndAFarOneDoesNot() {
    var good = accuracy(0.9, 500, 1);
    var ranking = Ranking.of(Map.of("a", good, "b", good, "c", accuracy(0.5, 500, 2)), true);
    assertThat(ranking.sharingFirst()).isEqualTo(2);
    assertThat(ranking.standings().stream().map(s -> s.ranks().toString()))
        .containsExactly("1–2", "1–2", "3");
  }

  @Test
  void lowerErrorsComeFirst() {
    var ranking = Ranking.of(Map.of("low", exact(1), "high", exact(2)), false);
    assertThat(ranking.standings().stream().map(Standing::key)).containsExactly("low", "high");
    assertThat(ranking.standings().get(1).sharesFirst()).isFalse();
    assertThat(ranking.standings().get(1).toLeader()).isEqualTo(new Gap(1, 0));
  }

  @Test
  void aLoneEntryLeadsAndNobodyMakesAnEmptyBoard() {
    assertThat(Ranking.of(Map.of("a", exact(1)), true).standings().getFirst().ranks())
        .isEqualTo(new RankRange(1, 1));
    assertThat(Ranking.of(Map.<String, Estimate>of(), true).standings()).isEmpty();
  }

  /**
   * The truth is 0.8: 95 % of the intervals should hold it; 600 trials leave about 2 % of noise.
   */
  @Test
  void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
    var held = IntStream.range(0, 600).filter(i -> accuracy(0.8, 300, i).interval().holds(0.8));
    assertThat(held.count() / 600.0).isBetween(0.925, 0.975);
  }

  /**
   * Six equals whose mistakes overlap: any "better than" is false; up to two errors of the count.
   */
  @Test
  void equallyGoodEntriesAreSeldomToldApart() {
    var boards = IntStream.range(0, 4000).mapToObj(RankingTest::boardOfEquals);
    var wrong = boards.filter(b -> b.sharingFirst() < 6).count();
    assertThat(wrong / 4000.0).isLessThanOrEqualTo(0.05 + 2 * Math.sqrt(0.05 * 0.95 / 4000));
  }

  /** A difference of the size the board names must be seen in most boards, not in every one. */
  @Test
  void theSmallestDifferenceIsSeenInAboutFourOfFiveBoards() {
    var seen = IntStream.range(0, 200).filter(i -> pairThatDiffers(i).sharingFirst() == 1).count();
    assertThat(seen / 200.0).isBetween(0.70, 0.90);
  }

  private static Ranking<Integer> boardOfEquals(int seed) {
    var entries = new LinkedHashMap<Integer, Estimate>();
    for (int k = 0; k < 6; k++) entries.put(k, overlapping(0.8, 250, seed, k));
    return Ranking.of(entries, true);
  }

  /** Errors are normal; 1000 rows make the board name 0.089 (2.8 errors of 1/sqrt(1000)). */
  private static Ranking<String> pairThatDiffers(int seed) {
    var noise = new SplittableRandom(seed);
    var base = IntStream.range(0, 1000).mapToDouble(i -> noise.nextDouble()).toArray();
    var other =
        IntStream.range(0, 1000).mapToDouble(i -> base[i] + gauss(noise) - 0.0886).toArray();
    return Ranking.of(Map.of("a", of(base), "b", of(other)), false);
  }

  private static double gauss(SplittableRandom from) {
    return from.nextGaussian();
  }

  /** Rows that are hard for one entry are hard for all: half of the draws are shared. */
  private static Estimate overlapping(double share, int rows, int seed, int entry) {
    var shared = new SplittableRandom(seed);
    var own = new SplittableRandom(seed * 31L + entry + 1);
    var right =
        IntStream.range(0, rows)
            .mapToDouble(i -> pick(shared, own).nextDouble() < share ? 1 : 0)
            .toArray();
    return of(right);
  }

  private static SplittableRandom pick(SplittableRandom shared, SplittableRandom own) {
    return shared.nextBoolean() ? shared : own;
  }

  private static Estimate accuracy(double share, int rows, long seed) {
    var random = new SplittableRandom(seed);
    return of(
        IntStream.range(0, rows).mapToDouble(i -> random.nextDouble() < share ? 1 : 0).toArray());
  }

  private static Estimate of(double[] contributions) {
    return Estimate.of(new MeanError(contributions, false), RESAMPLES);
  }

  private static Estimate exact(double value) {
    var all = new double[50];
    java.util.Arrays.fill(all, value);
    return new Estimate(value, 50, all);
  }
}
