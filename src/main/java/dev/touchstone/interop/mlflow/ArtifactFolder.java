package dev.touchstone.interop.mlflow;

import dev.touchstone.run.Artifact;
import java.io.InputStream;
import java.util.List;

/**
 * The artifacts of one run or logged model, which decides who may read and change them. Paths are
 * relative to it and were checked.
 */
interface ArtifactFolder {
  List<Artifact> all();

  Artifact get(String path);

  InputStream open(String path);

  void put(String path, InputStream bytes);

  /** One file, or all below a folder; everything for an empty path. */
  void remove(String path);
}
