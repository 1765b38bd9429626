package dev.touchstone.catalog.table;

import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.Rows;
import org.jspecify.annotations.Nullable;

/** The child's answer, one line of JSON: at most one of the three is there. */
record Reply(@Nullable Profile profile, @Nullable Rows rows, @Nullable String fault) {
  static Reply of(Profile profile) {
    return new Reply(profile, null, null);
  }

  static Reply of(Rows rows) {
    return new Reply(null, rows, null);
  }

  /** What was asked is done, and there is nothing to tell. */
  static Reply done() {
    return new Reply(null, null, null);
  }

  static Reply fault(String fault) {
    return new Reply(null, null, fault);
  }
}
