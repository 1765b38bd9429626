package dev.touchstone.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

  /** The checksum of a text in UTF-8. */
  public static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static String requireHash(String sha256) {
    if (!HASH.matcher(sha256).matches()) throw new IllegalArgumentException("not a SHA-256");
    return sha256;
  }
}
