package dev.touchstone.storage;

import java.util.Collection;
import java.util.Set;

/** A room that keeps blobs supplies one: no blob it names is ever removed. */
public interface BlobUse {

  /**
   * @param sha256 at most a few thousand checksums
   * @return those of them that a row of the room names
   */
  Set<String> used(Collection<String> sha256);
}
