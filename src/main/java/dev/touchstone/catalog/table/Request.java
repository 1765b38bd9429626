package dev.touchstone.catalog.table;

import dev.touchstone.catalog.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * One question to the child process, one line of JSON.
 *
 * @param target the file to write; null when only reading is asked for
 */
record Request(
    Task task, String path, Sheet sheet, long offset, int limit, @Nullable String target) {
  Request(Task task, String path, Sheet sheet, long offset, int limit) {
    this(task, path, sheet, offset, limit, null);
  }

  enum Task {
    PROFILE,
    ROWS,
    /**
     * Write the table as Parquet; {@code limit} columns from the left are texts, others numbers.
     */
    PARQUET
  }
}
