package dev.touchstone.storage;

import dev.touchstone.base.Problem;
import java.io.IOException;

/** The disk refused to take the bytes; what was there before is untouched. */
public class StorageFailed extends Problem {
  StorageFailed(IOException cause) {
    super(
        Kind.FULL,
        "The bytes could not be stored and nothing was kept of them ("
            + cause.getMessage()
            + "). Make room on the data volume, then send them again.",
        cause);
  }
}
