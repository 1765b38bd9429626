package dev.touchstone.catalog;

import java.util.List;

/** What a table holds, measured over all of its rows. */
public record Profile(long rows, List<Column> columns) {
  public Profile {
    columns = List.copyOf(columns);
  }
}
