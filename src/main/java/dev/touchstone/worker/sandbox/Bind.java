package dev.touchstone.worker.sandbox;

import java.nio.file.Path;

/**
 * A file or directory of this machine, shown read-only inside.
 *
 * @param guest where it appears: absolute, in its plainest form, not below /work
 */
public record Bind(Path host, String guest) {

  public Bind {
    if (!host.isAbsolute()) throw new IllegalArgumentException("not an absolute path: " + host);
    if (!plain(guest)) throw new IllegalArgumentException("not a plain guest path: " + guest);
  }

  private static boolean plain(String guest) {
    return guest.startsWith("/")
        && guest.length() > 1
        && Path.of(guest).normalize().toString().equals(guest)
        && guest.chars().noneMatch(c -> c < ' ')
        && !guest.equals("/work")
        && !guest.startsWith("/work/");
  }
}
