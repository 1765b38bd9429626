package dev.touchstone.worker;

import dev.touchstone.base.Problem;

/** An input file in the store is not what its checksum says, so nothing was run on it. */
final class InputDamaged extends Problem {
  InputDamaged(String path, String sha256) {
    super(
        Kind.FAILED,
        "The input "
            + path
            + " is damaged in the store: its bytes no longer have the checksum "
            + sha256.substring(0, 12)
            + "…. Nothing was run. Ask an admin to restore it from a backup, then retry the run.");
  }
}
