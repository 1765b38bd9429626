package dev.touchstone.catalog.table;

import dev.touchstone.catalog.Sheet;

/** One question to the child process, one line of JSON. */
record Request(Task task, String path, Sheet sheet, long offset, int limit) {
  enum Task {
    PROFILE,
    ROWS
  }
}
