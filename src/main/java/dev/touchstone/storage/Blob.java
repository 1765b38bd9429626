package dev.touchstone.storage;

import java.util.regex.Pattern;

/**
 * Stored bytes.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size bytes
 */
public record Blob(String sha256, long size) {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public Blob {
    requireHash(sha256);
    if (size < 0) throw new IllegalArgumentException("size " + size);
  }

  static String requireHash(String sha256) {
    if (!HASH.matcher(sha256).matches()) throw new IllegalArgumentException("not a SHA-256");
    return sha256;
  }
}
