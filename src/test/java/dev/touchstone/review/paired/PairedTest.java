package dev.touchstone.review.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.leaderboard.score.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairedTest {
  /** Agresti, Categorical Data Analysis, 2nd edition 2002, table 10.1: z = -4.17. */
  @Test
  void mcNemarAgreesWithAgresti() {
    var approval = new Discordance(794, 150, 86, 570);
    assertThat(Math.sqrt(approval.chiSquared())).isCloseTo(4.17, within(0.005));
    assertThat(approval.rows()).isEqualTo(1600);
    assertThat(approval.p()).isBetween(1e-5, 1e-4);
  }

  /** By hand: 2 (1 + 10 + 45) / 2^10 of a binomial with 10 tries. */
  @Test
  void fewDiscordantRowsAreTestedExactly() {
    assertThat(new Discordance(5, 2, 8, 5).p()).isCloseTo(112.0 / 1024, within(1e-12));
    assertThat(new Discordance(5, 5, 5, 5).p()).isEqualTo(1);
    assertThat(new Discordance(9, 0, 0, 1).p()).isEqualTo(1);
    assertThat(new Discordance(0, 4000, 4100, 0).p()).isBetween(0.2, 0.3);
  }

  @Test
  void countsWhoIsRightWhere() {
    var table =
        Discordance.of(
            new boolean[] {true, true, false, false, true},
            new boolean[] {true, false, true, false, true});
    assertThat(table).isEqualTo(new Discordance(2, 1, 1, 1));
    assertThat(table.agreement()).isCloseTo(0.6, within(1e-12));
  }

  /**
   * Peak expiratory flow by two meters, Bland and Altman, Lancet 1986 (i), 307-310: mean -2.1,
   * standard deviation 38.8, limits -79.7 and 75.5 (there with two standard deviations).
   */
  @Test
  void limitsOfAgreementAgreeWithBlandAndAltman() {
    double[] wright = {
      494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427
    };
    double[] mini = {
      512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451
    };
    var limits = Limits.of(wright, mini);
    assertThat(limits.bias()).isCloseTo(-2.1, within(0.05));
    assertThat(limits.spread()).isCloseTo(38.8, within(0.05));
    assertThat(limits.bias() - 2 * limits.spread()).isCloseTo(-79.7, within(0.1));
    assertThat(limits.high()).isCloseTo(-2.118 + 1.96 * 38.765, within(0.01));
  }

  /** By hand: bin 0.5 to 0.6 holds 2 rows, half right; bin 0.9 to 1 holds 2, all right. */
  @Test
  void calibrationWeighsBinsByTheirRows() {
    var calibration =
        Calibration.of(
            new double[] {0.55, 0.6, 0.95, 1.0}, new boolean[] {true, false, true, true}, 10);
    assertThat(calibration.bins()).extracting(Calibration.Bin::rows).containsExactly(2L, 2L);
    assertThat(calibration.error()).isCloseTo(0.5 * 0.075 + 0.5 * 0.025, within(1e-12));
  }

  @Test
  void confusionNamesTheCommonestMistakesFirst() {
    var confusion =
        Confusion.of(List.of("a", "b"), new int[] {0, 0, 0, 1, 1}, new int[] {0, 1, 1, 0, 1});
    assertThat(confusion.counts()).isDeepEqualTo(new long[][] {{1, 2}, {1, 1}});
    assertThat(confusion.rows(0)).isEqualTo(3);
    assertThat(confusion.mistakes(1)).containsExactly(new Confusion.Mistake("a", "b", 2));
  }

  @Test
  void aColumnOfManyNumbersIsCutIntoQuarters() {
    var values = IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList();
    var slices = Column.slices(values);
    assertThat(slices)
        .extracting(Column.Slice::words)
        .containsExactly("1 to 5", "above 5 to 10", "above 10 to 15", "above 15 to 20");
    assertThat(slices).allMatch(s -> s.rows().length == 5);
  }

  @Test
  void rareValuesOfAColumnAreJoined() {
    var values =
        IntStream.range(0, 40).mapToObj(i -> i < 20 ? "common" : i < 39 ? "v" + i : "").toList();
    var slices = Column.slices(values);
    assertThat(slices).hasSize(8);
    assertThat(slices.getFirst().words()).isEqualTo("common");
    assertThat(slices.getLast().words()).isEqualTo("all others");
    assertThat(slices.stream().mapToInt(s -> s.rows().length).sum()).isEqualTo(40);
  }

  /** Table of the standard normal: 1.959964 cuts off 2.5 % on either side. */
  @Test
  void theNormalDistributionIsTheTabulatedOne() {
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963985, within(1e-8));
    assertThat(Normal.p(1.959963985)).isCloseTo(0.05, within(1e-9));
    assertThat(Normal.p(0)).isEqualTo(1);
  }

  @Test
  void lookingAtMoreDifferencesWidensEach() {
    var random = new SplittableRandom(3);
    var first = estimate(random, 0.8);
    var second = estimate(random, 0.7);
    var alone = Difference.of(first, second, 1);
    var amongTen = Difference.of(first, second, 10);
    assertThat(amongTen.interval().margin()).isGreaterThan(alone.interval().margin());
    assertThat(amongTen.p()).isGreaterThanOrEqualTo(alone.p());
    assertThat(alone.told()).isEqualTo(alone.p() < 0.05);
    assertThat(Difference.of(first, first, 1).p()).isEqualTo(1);
  }

  private static Estimate estimate(SplittableRandom random, double value) {
    var drawn = new double[500];
    Arrays.setAll(drawn, b -> value + 0.02 * random.nextGaussian());
    return new Estimate(value, 400, drawn);
  }
}
