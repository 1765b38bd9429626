package dev.touchstone.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The data at one moment; it never changes.
 *
 * @param number from 1, without gaps
 * @param digest of the {@link Manifest}
 * @param note what is new in it, in the publisher's words
 * @param files in the order of their paths
 */
public record Version(
    UUID id,
    UUID datasetId,
    int number,
    String digest,
    String note,
    Instant publishedAt,
    UUID publisherId,
    List<DataFile> files) {
  public Version {
    files = List.copyOf(files);
  }

  public Optional<DataFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** The first file with rows and columns. */
  public Optional<DataFile> table() {
    return files.stream().filter(file -> file.profile() != null).findFirst();
  }

  /** Bytes of all files. */
  public long size() {
    return files.stream().mapToLong(DataFile::size).sum();
  }
}
