package dev.touchstone.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table. Dates and times are measured in milliseconds since 1970 (UTC).
 *
 * @param missing rows without a value: empty, {@code NA} or null
 * @param distinct different values, exact up to 200,000 rows and estimated above
 * @param min smallest, null where the column has no numbers or dates; likewise max and mean
 * @param quantiles at 5, 25, 50, 75 and 95 per cent; empty where min is null
 * @param histogram at most 20 bins of equal width; empty where min is null
 * @param top the most frequent values, at most 10; empty for numbers and dates
 */
public record Column(
    String name,
    ColumnType type,
    long missing,
    long distinct,
    @Nullable Double min,
    @Nullable Double max,
    @Nullable Double mean,
    List<Double> quantiles,
    List<Bin> histogram,
    List<TopValue> top) {
  public Column {
    quantiles = List.copyOf(quantiles);
    histogram = List.copyOf(histogram);
    top = List.copyOf(top);
  }
}
