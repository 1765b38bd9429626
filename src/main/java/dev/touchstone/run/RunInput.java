package dev.touchstone.run;

import java.util.List;
import java.util.UUID;

/**
 * A dataset version as a run was launched on it: what was mounted, whatever happens to the dataset
 * later.
 *
 * @param datasetAddress the dataset's address at launch
 * @param number the version's number
 * @param digest SHA-256 of the version's manifest
 */
public record RunInput(
    UUID versionId, String datasetAddress, int number, String digest, List<InputFile> files) {

  public RunInput {
    files = List.copyOf(files);
  }

  /** One file of an input. */
  public record InputFile(String path, long size, String sha256) {}

  /** All bytes of its files. */
  public long size() {
    return files.stream().mapToLong(InputFile::size).sum();
  }
}
