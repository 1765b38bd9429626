package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a submission comes from and under which name it stands on the board.
 *
 * @param runId the run whose artifact it is; null for a file
 * @param key names the request, so that it can be sent again; null where each counts anew
 */
record Origin(
    String entry,
    UUID namespaceId,
    @Nullable UUID runId,
    @Nullable String artifactPath,
    @Nullable String key) {
  /** A name that is safe in any file or sheet it is exported to. */
  private static final Pattern ENTRY = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+-]{0,79}");

  Origin {
    entry = entryName(entry);
  }

  /**
   * @throws InvalidInput if no entry can be called that
   */
  static String entryName(String text) {
    var name = text.strip();
    if (!ENTRY.matcher(name).matches()) {
      throw new InvalidInput(
          "An entry's name has up to 80 letters, digits, spaces and . _ + -, a letter or digit first.");
    }
    return name;
  }
}
