package dev.touchstone.interop.mlflow;

import dev.touchstone.run.Artifact;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;

/**
 * What lies directly in a folder; folders are what the paths of artifacts imply.
 *
 * @param size bytes, -1 for a folder
 */
record ArtifactListing(String name, long size) {

  /**
   * @param path the folder, empty for the root; of a file nothing is listed, or the client takes it
   *     for a folder
   */
  static Collection<ArtifactListing> in(List<Artifact> all, String path) {
    Map<String, ArtifactListing> listed = new TreeMap<>();
    for (Artifact artifact : all) {
      if (path.isEmpty() || artifact.path().startsWith(path + "/"))
        add(listed, artifact, path.isEmpty() ? 0 : path.length() + 1);
    }
    return listed.values();
  }

  private static void add(Map<String, ArtifactListing> listed, Artifact artifact, int from) {
    int slash = artifact.path().indexOf('/', from);
    String name = artifact.path().substring(from, slash < 0 ? artifact.path().length() : slash);
    listed.put(name, new ArtifactListing(name, slash < 0 ? artifact.size() : -1));
  }

  /**
   * @param prefix what stands before the name, empty or ending in a slash
   */
  static void write(JsonGenerator json, Collection<ArtifactListing> files, String prefix) {
    json.writeArrayPropertyStart("files");
    for (ArtifactListing file : files) {
      json.writeStartObject();
      json.writeStringProperty("path", prefix + file.name());
      json.writeBooleanProperty("is_dir", file.size() < 0);
      if (file.size() >= 0) json.writeNumberProperty("file_size", file.size());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
