package dev.touchstone.storage;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;

/** Keeps bytes under their SHA-256. What was put once is never changed. */
public interface Blobs {
  /**
   * Stores the stream to its end and closes it. When this returns, the bytes survive a crash.
   *
   * @throws StorageFailed when the disk refuses; nothing half-written can be seen
   */
  Blob put(InputStream bytes);

  /** Stores a copy of the file. */
  Blob put(Path file);

  /**
   * @throws BlobMissing when no blob has this checksum
   */
  InputStream open(String sha256);

  /**
   * A local file with exactly these bytes, to read only.
   *
   * @throws BlobMissing when no blob has this checksum
   */
  Path path(String sha256);

  boolean exists(String sha256);

  /** Removes a blob unless somebody put the same bytes after that moment. */
  void discard(String sha256, Instant untouchedSince);
}
