package dev.touchstone.worker.sandbox;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file or directory of this machine, shown read-only inside.
 *
 * @param guest where it appears: absolute, in its plainest form, not below /work
 */
public record Bind(Path host, String guest) {

  /** Names with a slash before each, none of them "." or "..". */
  private static final Pattern STEPS =
      Pattern.compile("(/(?!\\.{1,2}(/|$))[^/]+)+", Pattern.DOTALL);

  public Bind {
    if (!host.isAbsolute()) throw new IllegalArgumentException("not an absolute path: " + host);
    if (!plain(guest)) throw new IllegalArgumentException("not a plain guest path: " + guest);
  }

  /** Decided on the text: the file system here may not know every letter that is possible there. */
  private static boolean plain(String guest) {
    return STEPS.matcher(guest).matches()
        && guest.chars().noneMatch(Character::isISOControl)
        && !(guest + "/").startsWith("/work/");
  }
}
