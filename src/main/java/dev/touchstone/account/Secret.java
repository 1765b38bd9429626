package dev.touchstone.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A random text that proves something once shown: a prefix, 30 letters and digits (178 bits) and
 * six of a CRC-32, so that a mistyped one is known without a look-up. Only its SHA-256 is stored.
 */
record Secret(String text) {
  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int RANDOM_LETTERS = 30;
  private static final int CHECK_LETTERS = 6;

  static Secret random(String prefix) {
    StringBuilder body = new StringBuilder(prefix);
    for (int i = 0; i < RANDOM_LETTERS; i++) body.append(BASE62.charAt(RANDOM.nextInt(62)));
    return new Secret(body + check(body.toString()));
  }

  boolean wellFormed(String prefix) {
    int length = prefix.length() + RANDOM_LETTERS + CHECK_LETTERS;
    if (!text.startsWith(prefix) || text.length() != length) return false;
    int end = text.length() - CHECK_LETTERS;
    return check(text.substring(0, end)).equals(text.substring(end));
  }

  String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String check(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.UTF_8));
    long rest = crc.getValue();
    char[] letters = new char[CHECK_LETTERS];
    for (int i = CHECK_LETTERS - 1; i >= 0; i--, rest /= 62)
      letters[i] = BASE62.charAt((int) (rest % 62));
    return new String(letters);
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}
