package dev.touchstone.catalog;

import java.util.List;

/**
 * A dataset as an index needs it; columns, formats, rows and bytes are those of the newest version.
 *
 * @param rows of all tables, 0 when there is none
 */
public record Indexable(
    Dataset dataset, List<String> columns, List<String> formats, long rows, long bytes) {
  public Indexable {
    columns = List.copyOf(columns);
    formats = List.copyOf(formats);
  }
}
