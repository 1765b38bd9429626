package dev.touchstone.catalog;

import java.nio.file.Path;
import java.util.Optional;

/** Reads tabular files: CSV, TSV, JSON lines and Parquet. */
public interface Tables {
  /**
   * Reads the whole file once and finds out how it is written.
   *
   * @param name the file's name, whose ending says which format is meant
   * @return empty when the name is not that of a table
   * @throws BrokenTable when the file is not what its name says; the message names the line
   */
  Optional<Found> inspect(Path file, String name);

  /**
   * Measures every column.
   *
   * @param file a file that {@link #inspect} accepted, in UTF-8
   * @throws BrokenTable when the file cannot be read after all
   * @throws TableFailed when reading took too long or too much memory
   */
  Profile profile(Path file, Sheet sheet);

  /**
   * Writes a CSV file anew as Parquet; empty fields are nulls.
   *
   * @param texts how many columns from the left are texts; the others are numbers
   * @param target a file that does not exist yet
   */
  void writeParquet(Path file, Sheet sheet, int texts, Path target);

  /**
   * Reads rows in the file's order.
   *
   * @param offset rows to skip, from 0
   * @param limit 0 to 1,000
   */
  Rows rows(Path file, Sheet sheet, long offset, int limit);
}
