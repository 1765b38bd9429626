package dev.touchstone.model;

import java.util.UUID;

/** Where the files of a version are. */
public sealed interface VersionSource {

  /**
   * A folder among the artifacts of a run.
   *
   * @param folder relative with forward slashes, empty for all artifacts
   */
  record RunFolder(UUID runId, String folder) implements VersionSource {
    public RunFolder {
      ArtifactPath.folder(folder);
    }
  }

  /** The files of a logged model, or a folder of them. */
  record Logged(UUID modelId, String folder) implements VersionSource {
    public Logged {
      ArtifactPath.folder(folder);
    }
  }

  /**
   * Files that we do not keep.
   *
   * @param address such as {@code s3://bucket/model}, at most 2,000 characters
   */
  record Elsewhere(String address) implements VersionSource {
    public Elsewhere {
      ModelName.atMost("source", 2000, address);
    }
  }
}
