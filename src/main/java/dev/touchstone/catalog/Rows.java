package dev.touchstone.catalog;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a table, as text.
 *
 * @param offset rows of the table before the first of these
 * @param rows one list per row in the order of the columns; a missing value is null, a value longer
 *     than 4,000 characters is cut there and ends in an ellipsis
 */
public record Rows(List<String> columns, long offset, List<List<@Nullable String>> rows) {
  public Rows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(Collections::unmodifiableList).toList();
  }
}
