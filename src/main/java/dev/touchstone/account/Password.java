package dev.touchstone.account;

import dev.touchstone.base.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A password that may be set: at least 10 characters and at most 72 bytes, since bcrypt reads no
 * further and two passwords that differ later would be the same.
 */
public record Password(String text) {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  public Password {
    if (text.length() < 10) throw new InvalidInput("Choose a password of 10 characters or more.");
    if (text.getBytes(StandardCharsets.UTF_8).length > 72)
      throw new InvalidInput("Choose a password of at most 72 bytes.");
  }

  /** Sixteen characters that are hard to confuse: about 92 bits. */
  public static Password random() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    return new Password(text.toString());
  }

  @Override
  public String toString() {
    return "Password[hidden]";
  }
}
