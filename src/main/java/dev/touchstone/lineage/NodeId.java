package dev.touchstone.lineage;

import dev.touchstone.base.NotFound;
import java.util.UUID;

/**
 * Names a node: {@code run:<uuid>}, {@code dataset-version:<uuid>}, {@code submission:<uuid>},
 * {@code entry:<uuid>}, {@code artifact:<uuid of the run>:<path>}.
 *
 * @param id the thing's id; for an artifact the run's
 * @param path an artifact's path, else empty
 */
public record NodeId(Kind kind, UUID id, String path) {
  public NodeId {
    if ((kind == Kind.ARTIFACT) == path.isEmpty())
      throw new IllegalArgumentException("an artifact has a path, nothing else has: " + path);
  }

  public static NodeId version(UUID id) {
    return new NodeId(Kind.DATASET_VERSION, id, "");
  }

  public static NodeId run(UUID id) {
    return new NodeId(Kind.RUN, id, "");
  }

  public static NodeId artifact(UUID run, String path) {
    return new NodeId(Kind.ARTIFACT, run, path);
  }

  public static NodeId submission(UUID id) {
    return new NodeId(Kind.SUBMISSION, id, "");
  }

  public static NodeId entry(UUID id) {
    return new NodeId(Kind.ENTRY, id, "");
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws NotFound when it cannot name a node: the same as for a node that does not exist
   */
  public static NodeId parse(String text) {
    String[] parts = text.split(":", 3);
    try {
      return new NodeId(
          Kind.ofSlug(parts[0]).orElseThrow(() -> absent(text)),
          UUID.fromString(parts.length > 1 ? parts[1] : ""),
          parts.length > 2 ? parts[2] : "");
    } catch (IllegalArgumentException e) {
      throw absent(text);
    }
  }

  static NotFound absent(Object id) {
    return new NotFound("lineage of", id);
  }

  @Override
  public String toString() {
    return kind.slug() + ":" + id + (path.isEmpty() ? "" : ":" + path);
  }
}
