package dev.touchstone.catalog;

import java.util.List;

/**
 * How a table is written: all that is needed to read it again.
 *
 * @param delimiter between the fields of a CSV or TSV line, a comma for the other formats
 * @param columns names in the file's order, unique
 */
public record Sheet(TableFormat format, char delimiter, List<String> columns) {
  public Sheet {
    columns = List.copyOf(columns);
  }
}
