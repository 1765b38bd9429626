package dev.touchstone.report;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.run.RunQuery;
import dev.touchstone.run.Runs;
import java.util.List;
import java.util.UUID;

/**
 * Which runs a figure shows: those that the filter finds whenever somebody looks.
 *
 * @param filter as people write it, see {@link RunQuery#written}; blank for every run
 * @param most how many at the most, 1 to 1,000
 */
public record Selection(UUID experiment, String filter, int most) {
  private static final int FILTER = 50_000;

  public Selection {
    filter = filter.strip();
    if (filter.length() > FILTER)
      throw new InvalidInput("A filter is longer than 50,000 characters.");
    if (most < 1 || most > Runs.COMPARED)
      throw new InvalidInput("A figure shows 1 to 1,000 runs, not %d.".formatted(most));
  }

  /**
   * @throws dev.touchstone.base.query.InvalidQuery if the filter cannot be read
   */
  RunQuery query() {
    return RunQuery.written(filter, List.of());
  }
}
