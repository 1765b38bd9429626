package dev.touchstone.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One measured figure of both products. A ratio above 1 means that ours is better.
 *
 * @param spread the largest ratio of the pairs of turns less the smallest, over the mean ratio
 * @param note what a reader should know beside the numbers, such as latencies
 */
record Figure(
    String bench,
    String figure,
    String unit,
    @Nullable Double ours,
    String peer,
    @Nullable Double theirs,
    @Nullable Double ratio,
    @Nullable Double spread,
    String note) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Turns of both, in pairs that lie side by side in time; their medians are the figure. */
  record Pairs(List<Double> ours, List<Double> theirs) {
    Figure higherIsBetter(String bench, String figure, String unit, String peer, String note) {
      return figure(bench, figure, unit, peer, note, false);
    }

    Figure lowerIsBetter(String bench, String figure, String unit, String peer, String note) {
      return figure(bench, figure, unit, peer, note, true);
    }

    private Figure figure(
        String bench, String figure, String unit, String peer, String note, boolean lower) {
      Double mine = median(ours);
      Double other = median(theirs);
      List<Double> ratios = new ArrayList<>();
      for (int i = 0; i < Math.min(ours.size(), theirs.size()); i++) {
        double ratio = ours.get(i) / theirs.get(i);
        ratios.add(lower ? 1 / ratio : ratio);
      }
      Double ratio = mine == null || other == null ? null : lower ? other / mine : mine / other;
      return new Figure(bench, figure, unit, mine, peer, other, ratio, spread(ratios), note);
    }

    private static @Nullable Double median(List<Double> values) {
      if (values.isEmpty()) return null;
      List<Double> sorted = values.stream().sorted().toList();
      int half = sorted.size() / 2;
      return sorted.size() % 2 == 1
          ? sorted.get(half)
          : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static @Nullable Double spread(List<Double> ratios) {
      if (ratios.isEmpty()) return null;
      var all = ratios.stream().mapToDouble(Double::doubleValue).summaryStatistics();
      return (all.getMax() - all.getMin()) / all.getAverage();
    }
  }

  String json() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("bench", bench);
    fields.put("figure", figure);
    fields.put("unit", unit);
    fields.put("ours", rounded(ours));
    fields.put("peer", peer);
    fields.put("theirs", rounded(theirs));
    fields.put("ratio", rounded(ratio));
    fields.put("spread", rounded(spread));
    fields.put("note", note);
    return JSON.writeValueAsString(fields);
  }

  String row() {
    return "%-24s %-9s %12s %12s %9s %8s   %s"
        .formatted(figure, unit, text(ours), text(theirs), text(ratio), text(spread), note);
  }

  static String heading() {
    return "%-24s %-9s %12s %12s %9s %8s"
        .formatted("figure", "unit", "ours", "peer", "ratio", "spread");
  }

  private static String text(@Nullable Double value) {
    Double shown = rounded(value);
    if (shown == null) return "–";
    return shown >= 1000 ? "%,.0f".formatted(shown) : shown.toString();
  }

  /** Four digits say all that such a measurement can say. */
  private static @Nullable Double rounded(@Nullable Double value) {
    if (value == null) return null;
    return new BigDecimal(value).round(new MathContext(4)).doubleValue();
  }
}
