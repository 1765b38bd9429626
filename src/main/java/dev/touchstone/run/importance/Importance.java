package dev.touchstone.run.importance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much each parameter of some runs has to do with a metric.
 *
 * <p>The metric is replaced by its ranks, so that one run that went astray decides nothing. Then a
 * hundred regression trees are each grown on a bootstrap sample of the runs (bagging, Breiman 1996)
 * and asked about the runs that they have not seen. A parameter's share is how much worse they
 * answer when its values are shuffled among those runs (Breiman 2001, section 10), as a part of the
 * variance of the ranks. The same runs always give the same answer. Of parameters that go together,
 * the trees may use either: their shares must be read as one.
 *
 * @param runs how many of them have the metric
 * @param explained the part of the variance of unseen runs that the trees explain, at most 1; at or
 *     below 0 the parameters tell nothing about the metric
 * @param drivers the most important first
 * @param fewRuns whether there are fewer than ten runs per parameter, or fewer than thirty in all
 */
public record Importance(int runs, double explained, List<Driver> drivers, boolean fewRuns) {
  private static final int ENOUGH = 30;
  private static final int ENOUGH_EACH = 10;
  private static final int LEAST = 6;

  /**
   * A parameter's part.
   *
   * @param values how many different values the runs have of it
   * @param share of the variance that is lost when it is shuffled; about 0 if it tells nothing
   * @param error the standard error of the share over the trees
   * @param correlation Spearman's rank correlation with the metric, -1 to 1; null for words and for
   *     fewer than three different numbers
   * @param chance below this size a correlation is what chance gives at 95 %
   */
  public record Driver(
      String parameter,
      int values,
      double share,
      double error,
      @Nullable Double correlation,
      double chance) {}

  /**
   * A parameter as it was set.
   *
   * @param values one per run; null where it was not set
   */
  public record Parameter(String name, List<@Nullable String> values) {}

  public Importance {
    drivers = List.copyOf(drivers);
  }

  /**
   * @param metric one value per run; NaN where it is missing, infinities are its extremes
   */
  public static Importance of(List<Parameter> parameters, double[] metric) {
    int[] measured =
        IntStream.range(0, metric.length).filter(i -> !Double.isNaN(metric[i])).toArray();
    double[] ranks = Ranks.of(IntStream.of(measured).mapToDouble(i -> metric[i]).toArray());
    List<Column> columns =
        parameters.stream()
            .map(p -> Column.of(p, measured))
            .filter(column -> column.distinct() > 1)
            .toList();
    boolean few = measured.length < Math.max(ENOUGH, ENOUGH_EACH * columns.size());
    if (measured.length < LEAST || columns.isEmpty() || Ranks.variance(ranks) == 0)
      return new Importance(measured.length, 0, List.of(), few);
    return of(columns, ranks, few);
  }

  private static Importance of(List<Column> columns, double[] ranks, boolean few) {
    Bagging bagging = Bagging.of(columns, ranks);
    List<Driver> drivers = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++)
      drivers.add(driver(columns.get(i), bagging.share(i), bagging.error(i), ranks));
    drivers.sort(Comparator.comparingDouble(Driver::share).reversed());
    return new Importance(ranks.length, bagging.explained(), drivers, few);
  }

  private static Driver driver(Column column, double share, double error, double[] ranks) {
    return new Driver(
        column.name(),
        column.distinct(),
        share,
        error,
        column.correlation(ranks),
        1.96 / Math.sqrt(Math.max(1, column.present() - 1)));
  }
}
