package dev.touchstone.catalog.table;

import dev.touchstone.catalog.Profile;
import dev.touchstone.catalog.Rows;
import org.jspecify.annotations.Nullable;

/** The child's answer, one line of JSON: exactly one of the three is there. */
record Reply(@Nullable Profile profile, @Nullable Rows rows, @Nullable String fault) {
  static Reply of(Profile profile) {
    return new Reply(profile, null, null);
  }

  static Reply of(Rows rows) {
    return new Reply(null, rows, null);
  }

  static Reply fault(String fault) {
    return new Reply(null, null, fault);
  }
}
