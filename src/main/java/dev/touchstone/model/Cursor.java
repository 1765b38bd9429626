package dev.touchstone.model;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.Page;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page of a search begins, as the word that the page before gave. */
record Cursor(int offset) {
  static Cursor of(@Nullable String word) {
    if (word == null || word.isEmpty()) return new Cursor(0);
    try {
      return new Cursor(Integer.parseUnsignedInt(plain(word)));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("Invalid page token, could not be read: '%s'".formatted(word));
    }
  }

  private static String plain(String word) {
    return new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
  }

  /** Makes a page from one row more than was asked for. */
  <T> Page<T> page(List<T> rows, int limit) {
    if (rows.size() <= limit) return new Page<>(rows, null);
    byte[] next = Integer.toString(offset + limit).getBytes(StandardCharsets.UTF_8);
    return new Page<>(
        rows.subList(0, limit), Base64.getUrlEncoder().withoutPadding().encodeToString(next));
  }
}
