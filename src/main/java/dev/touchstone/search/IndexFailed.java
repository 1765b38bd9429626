package dev.touchstone.search;

import dev.touchstone.base.Problem;
import java.io.IOException;

/** The search index could not be read or written. */
final class IndexFailed extends Problem {
  IndexFailed(IOException cause) {
    super(
        Kind.FAILED,
        "The search index cannot be used. Datasets are unharmed; the index is rebuilt when the"
            + " server starts again.",
        cause);
  }
}
