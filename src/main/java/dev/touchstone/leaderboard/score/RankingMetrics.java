package dev.touchstone.leaderboard.score;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well the rows of each query are ordered by their predicted scores: one value for each query,
 * as {@code trec_eval} defines it, and their mean. A row is relevant where its relevance is greater
 * than 0; a query without such a row scores 0, as there. {@code trec_eval} breaks ties of scores by
 * the rows' names; here rows of equal score count as if in any order, so that names decide nothing.
 */
final class RankingMetrics {
  private RankingMetrics() {}

  static List<Definition> definitions() {
    return List.of(
        cut(
            "ndcg",
            "NDCG@{}",
            "The gain of the first {} rows of each query, each discounted by the logarithm of its"
                + " place, as a share of what the best order reaches; the mean over the queries.",
            RankedQuery::discountedGain),
        cut(
            "map",
            "MAP@{}",
            "For each query the precision at each relevant row among the first {}, summed and"
                + " divided by how many rows are relevant; the mean over the queries.",
            RankedQuery::averagePrecision),
        reciprocalRank(),
        cut(
            "recall",
            "Recall@{}",
            "The share of a query's relevant rows that are among its first {}; the mean over the"
                + " queries.",
            RankedQuery::recall));
  }

  @FunctionalInterface
  private interface Cut {
    double of(RankedQuery query, int k);
  }

  private static Definition cut(String name, String label, String explanation, Cut cut) {
    return Definition.of(
            Task.RANKING,
            name,
            label,
            label,
            explanation,
            (truth, given, k) -> mean(truth, given, query -> cut.of(query, k.count())))
        .from(0, 1)
        .at(Parameter.COUNT, "10");
  }

  private static Definition reciprocalRank() {
    return Definition.of(
            Task.RANKING,
            "mrr",
            "Mean reciprocal rank",
            "MRR",
            "One over the place of the first relevant row of each query; the mean over the queries.",
            (truth, given, none) -> mean(truth, given, RankedQuery::reciprocalRank))
        .from(0, 1);
  }

  private static Statistic mean(
      Truth truth, Predictions given, ToDoubleFunction<RankedQuery> value) {
    var relevances = (Truth.Relevances) truth;
    var scores = ((Predictions.Numbers) given).values();
    var each = relevances.byQuery().stream().map(rows -> RankedQuery.of(relevances, scores, rows));
    return new MeanError(each.mapToDouble(value).toArray(), false, relevances.queryWeights());
  }
}
