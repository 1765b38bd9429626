package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;
import java.util.Arrays;
import java.util.Set;

/** Paths that programs give to artifacts: relative, with forward slashes, never out of the run. */
final class ArtifactPath {

  private static final int LIMIT = 1024;
  private static final Set<String> ODD = Set.of("", ".", "..");

  private ArtifactPath() {}

  /**
   * @throws InvalidInput unless it is a relative path of at most 1,024 characters in its shortest
   *     form
   */
  static String checked(String path) {
    boolean sound =
        path.length() <= LIMIT
            && path.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 0x7f)
            && Arrays.stream(path.split("/", -1)).noneMatch(ODD::contains);
    if (!sound) {
      throw new InvalidInput(
          "“%s” cannot be an artifact's path: give a relative one such as plots/loss.png."
              .formatted(Clip.to(100, path)));
    }
    return path;
  }
}
