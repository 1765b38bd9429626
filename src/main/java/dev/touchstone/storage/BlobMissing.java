package dev.touchstone.storage;

import dev.touchstone.base.Problem;

/** The database names bytes that the store does not have: a fault of the store, not of a person. */
public class BlobMissing extends Problem {
  BlobMissing(String sha256) {
    super(
        Kind.FAILED,
        "The bytes " + sha256 + " are not in the store. Restore them from a backup, then retry.");
  }
}
