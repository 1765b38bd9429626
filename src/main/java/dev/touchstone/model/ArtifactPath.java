package dev.touchstone.model;

import dev.touchstone.base.InvalidInput;
import java.util.Arrays;

/** Paths of files as people send them: never trusted. */
final class ArtifactPath {
  private static final int LIMIT = 1024;

  private ArtifactPath() {}

  /**
   * @throws InvalidInput if it is not a plain relative path with forward slashes
   */
  static String file(String path) {
    boolean plain =
        !path.isEmpty()
            && path.length() <= LIMIT
            && Arrays.stream(path.split("/", -1)).allMatch(ArtifactPath::step);
    if (!plain) throw new InvalidInput("Invalid path: '%s'".formatted(path));
    return path;
  }

  /** As {@link #file}, or empty for the top. */
  static String folder(String path) {
    return path.isEmpty() ? path : file(path);
  }

  private static boolean step(String step) {
    return !step.isEmpty()
        && !step.equals(".")
        && !step.equals("..")
        && step.indexOf('\\') < 0
        && step.chars().noneMatch(Character::isISOControl);
  }
}
