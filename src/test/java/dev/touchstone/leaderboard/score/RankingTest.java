package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static final Resamples RESAMPLES = new Resamples(7, 400);

  @Test
  void equalPredictionsShareFirstPlaceAndAFarOneDoesNot() {
    var good = accuracy(0.9, 500, 1);
    var ranking = Ranking.of(Map.of("a", good, "b", good, "c", accuracy(0.5, 500, 2)), true);
    assertThat(ranking.sharingFirst()).isEqualTo(2);
    assertThat(ranking.standings().stream().map(s -> s.ranks().toString()))
        .containsExactly("1–2", "1–2", "3");
    assertThat(ranking.ties()).containsExactly(new TieGroup(0, 1));
  }

  @Test
  void lowerErrorsComeFirst() {
    var ranking = Ranking.of(Map.of("low", exact(1), "high", exact(2)), false);
    assertThat(ranking.standings().stream().map(Standing::key)).containsExactly("low", "high");
    assertThat(ranking.standings().get(1).sharesFirst()).isFalse();
    assertThat(ranking.comparisons().between(1, 0).interval()).isEqualTo(new Interval(1, 1));
  }

  @Test
  void aLoneEntryLeadsAndNobodyMakesAnEmptyBoard() {
    var alone = Ranking.of(Map.of("a", exact(1)), true);
    assertThat(alone.standings().getFirst().ranks()).isEqualTo(new RankRange(1, 1));
    assertThat(alone.standings().getFirst().chanceOfBest()).isEqualTo(1, within(1e-12));
    assertThat(alone.ties()).isEmpty();
    assertThat(Ranking.of(Map.<String, Estimate>of(), true).standings()).isEmpty();
  }

  @Test
  void whatHasNoScoreHasNoRank() {
    var none = new Estimate(Double.NaN, 50, exact(1).resampled());
    var ranking = Ranking.of(Map.of("none", none, "one", exact(1)), false);
    assertThat(ranking.standings().stream().map(Standing::key)).containsExactly("one");
  }

  @Test
  void chancesOfBeingBestMakeOneAndTiesSplitThem() {
    var good = accuracy(0.9, 500, 1);
    var ranking =
        Ranking.of(Map.of("a", good, "b", good, "c", accuracy(0.89, 500, 2)), true).standings();
    assertThat(ranking.stream().mapToDouble(Standing::chanceOfBest).sum())
        .isEqualTo(1, within(1e-9));
    assertThat(ranking.get(0).chanceOfBest()).isEqualTo(ranking.get(1).chanceOfBest());
  }

  /** A ties with B and B with C, while A and C differ: two groups, B in both. */
  @Test
  void tieGroupsOverlapWhereTiesAreNotPassedOn() {
    var entries = new LinkedHashMap<String, Estimate>();
    for (int k = 0; k < 3; k++) entries.put("e" + k, shifted(0.5 + 0.12 * k, 300, k));
    var ranking = Ranking.of(entries, false);
    assertThat(ranking.ties()).containsExactly(new TieGroup(0, 1), new TieGroup(1, 2));
    assertThat(ranking.comparisons().close(1)).containsExactly(0, 2);
    assertThat(ranking.standings().stream().map(s -> s.ranks().toString()))
        .containsExactly("1–2", "1–3", "2–3");
  }

  @Test
  void aPairReadsTheSameFromBothSides() {
    var ranking = Ranking.of(Map.of("a", accuracy(0.8, 300, 1), "b", accuracy(0.7, 300, 2)), true);
    var pairs = ranking.comparisons();
    assertThat(pairs.between(1, 0)).isEqualTo(pairs.between(0, 1).turned());
    assertThat(pairs.between(1, 1)).isEqualTo(new Gap(0, 0, 1));
  }

  @Test
  void anIntervalIncludesZeroExactlyWhereTheTwoAreNotToldApart() {
    var pairs = Ranking.of(ladder(12, 0.01), true).comparisons();
    for (int a = 0; a < 12; a++) {
      for (int b = a + 1; b < 12; b++) {
        assertThat(pairs.between(a, b).includesZero()).isEqualTo(!pairs.told(a, b));
        assertThat(pairs.told(a, b)).isEqualTo(pairs.between(a, b).p() <= 0.05);
      }
    }
  }

  /** Two files that differ in three rows of 2,000 must not make all others ties. */
  @Test
  void twoAlmostIdenticalFilesDoNotRaiseTheBarForOthers() {
    var entries = new LinkedHashMap<String, Estimate>();
    var rows = rows(0.8, 2000, 3);
    for (int k = 0; k < 8; k++) {
      entries.put("copy " + k, of(rows.clone()));
      rows[k] = 1 - rows[k];
    }
    entries.put("better", accuracy(0.86, 2000, 9));
    var ranking = Ranking.of(entries, true);
    assertThat(ranking.sharingFirst()).isEqualTo(1);
    assertThat(ranking.ties()).containsExactly(new TieGroup(1, 8));
  }

  /** Holm 1979 for the same pairs asks for 3.65 errors at the first of 190 steps. */
  @Test
  void entriesThatHangTogetherAskForLessThanHolm() {
    var entries = new LinkedHashMap<Integer, Estimate>();
    var shared = normals(400, 1);
    for (int k = 0; k < 20; k++) {
      var own = normals(400, 100 + k);
      var scale = k == 0 ? 1 : 0.05 * k;
      entries.put(
          k, of(IntStream.range(0, 400).mapToDouble(i -> shared[i] + scale * own[i]).toArray()));
    }
    assertThat(Ranking.of(entries, false).comparisons().lastBar()).isBetween(2.5, 3.6);
  }

  private static Map<Integer, Estimate> ladder(int entries, double step) {
    var made = new LinkedHashMap<Integer, Estimate>();
    for (int k = 0; k < entries; k++) made.put(k, accuracy(0.7 + step * k, 800, k));
    return made;
  }

  private static Estimate shifted(double mean, int rows, int seed) {
    var noise = normals(rows, seed);
    var middle = Arrays.stream(noise).average().orElseThrow();
    return of(Arrays.stream(noise).map(x -> mean + x - middle).toArray());
  }

  private static double[] normals(int rows, long seed) {
    var random = new SplittableRandom(seed);
    return IntStream.range(0, rows).mapToDouble(i -> random.nextGaussian()).toArray();
  }

  private static Estimate accuracy(double share, int rows, long seed) {
    return of(rows(share, rows, seed));
  }

  private static double[] rows(double share, int rows, long seed) {
    var random = new SplittableRandom(seed);
    return IntStream.range(0, rows).mapToDouble(i -> random.nextDouble() < share ? 1 : 0).toArray();
  }

  private static Estimate of(double[] contributions) {
    return Estimate.of(new MeanError(contributions, false), RESAMPLES);
  }

  private static Estimate exact(double value) {
    var all = new double[400];
    Arrays.fill(all, value);
    return new Estimate(value, 50, all);
  }
}
