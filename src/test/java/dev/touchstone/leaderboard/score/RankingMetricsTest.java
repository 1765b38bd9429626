package dev.touchstone.leaderboard.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.touchstone.base.InvalidInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RankingMetricsTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final int[] ONE_QUERY = new int[6];

  /**
   * Manning, Raghavan and Schütze (2008), Introduction to Information Retrieval, section 8.4: mean
   * average precision of a ranking with its relevant rows at places 1, 3 and 6: (1 + 2/3 + 3/6)/3.
   */
  @Test
  void averagePrecisionIsTheMeanOfPrecisionsAtRelevantRows() {
    assertThat(value("map@10", new double[] {1, 0, 1, 0, 0, 1}, 6, 5, 4, 3, 2, 1))
        .isEqualTo((1 + 2 / 3.0 + 3 / 6.0) / 3, EXACT);
  }

  /** Also over the relevant rows that the cut leaves out, as trec_eval's map_cut. */
  @Test
  void aCutDoesNotForgetWhatItLeavesOut() {
    var relevances = new double[] {1, 0, 1, 0, 0, 1};
    assertThat(value("map@3", relevances, 6, 5, 4, 3, 2, 1)).isEqualTo((1 + 2 / 3.0) / 3, EXACT);
    assertThat(value("recall@3", relevances, 6, 5, 4, 3, 2, 1)).isEqualTo(2 / 3.0, EXACT);
  }

  /** Järvelin and Kekäläinen (2002) with the discount log2(1 + place): 3, 2, 3, 0, 1, 2. */
  @Test
  void gainIsDiscountedByPlaceAndHeldAgainstTheBestOrder() {
    assertThat(value("ndcg@6", new double[] {3, 2, 3, 0, 1, 2}, 6, 5, 4, 3, 2, 1))
        .isEqualTo(0.9608081943360616, EXACT);
  }

  @Test
  void aQueryWithoutRelevantRowsScoresNothing() {
    for (var key : List.of("ndcg@10", "map@10", "mrr", "recall@10"))
      assertThat(value(key, new double[6], 6, 5, 4, 3, 2, 1)).as(key).isZero();
  }

  @Test
  void equalScoresCountAsTheMeanOfAllTheirOrders() {
    var random = new SplittableRandom(3);
    for (int round = 0; round < 20; round++) {
      var relevances = random.ints(6, 0, 3).asDoubleStream().toArray();
      var scores = random.ints(6, 0, 3).asDoubleStream().toArray();
      for (var key : List.of("ndcg@4", "map@4", "mrr", "recall@4"))
        assertThat(value(key, relevances, scores))
            .as(key)
            .isEqualTo(meanOfOrders(key, relevances, scores), within(1e-10));
    }
  }

  @Test
  void queriesAreTheItemsThatAreDrawnAgain() {
    var truth = new Truth.Relevances(new double[] {1, 0, 0, 1}, new int[] {7, 7, 3, 3});
    var statistic =
        Metric.named("mrr").over(truth, new Predictions.Numbers(new double[] {2, 1, 2, 1}));
    assertThat(statistic.size()).isEqualTo(2);
    assertThat(statistic.perItem().orElseThrow()).containsExactly(1, 0.5);
    assertThat(statistic.of(new int[] {1, 3})).isEqualTo((1 + 3 * 0.5) / 4);
  }

  @Test
  void aQueryWeighsWhatItsRowsWeigh() {
    var relevances = new double[] {1, 0, 0, 1};
    var truth = new Truth.Relevances(relevances, new int[] {0, 0, 1, 1}, new double[] {3, 3, 1, 1});
    var given = new Predictions.Numbers(new double[] {2, 1, 2, 1});
    assertThat(Metric.named("mrr").over(truth, given).value()).isEqualTo(3.5 / 4);
    assertThatThrownBy(
            () -> new Truth.Relevances(relevances, new int[4], new double[] {3, 3, 1, 1}))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("a query counts as one");
  }

  private static double value(String key, double[] relevances, double... scores) {
    var truth = new Truth.Relevances(relevances, ONE_QUERY);
    return Metric.named(key).over(truth, new Predictions.Numbers(scores)).value();
  }

  private static double meanOfOrders(String key, double[] relevances, double[] scores) {
    var orders = new ArrayList<int[]>();
    permute(new int[0], 6, orders);
    return orders.stream()
        .mapToDouble(order -> value(key, relevances, apart(scores, order)))
        .average()
        .orElseThrow();
  }

  /** The same order of different scores, and equal ones apart as the permutation says. */
  private static double[] apart(double[] scores, int[] order) {
    var apart = new double[scores.length];
    Arrays.setAll(apart, i -> scores[i] + order[i] / 100.0);
    return apart;
  }

  private static void permute(int[] begun, int length, List<int[]> into) {
    if (begun.length == length) into.add(begun);
    IntStream.range(0, length)
        .filter(next -> Arrays.stream(begun).noneMatch(b -> b == next))
        .forEach(
            next -> {
              var longer = Arrays.copyOf(begun, begun.length + 1);
              longer[begun.length] = next;
              permute(longer, length, into);
            });
  }
}
