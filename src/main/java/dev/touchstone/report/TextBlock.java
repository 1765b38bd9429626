package dev.touchstone.report;

import dev.touchstone.base.Ids;
import dev.touchstone.base.InvalidInput;
import java.util.UUID;

/**
 * Words between the figures.
 *
 * @param markdown up to {@value #MOST} characters, may be empty
 */
public record TextBlock(UUID id, String markdown) implements Block {
  public static final int MOST = 100_000;

  public TextBlock {
    if (markdown.length() > MOST)
      throw new InvalidInput(
          "A text is longer than 100,000 characters. Divide it into several blocks.");
  }

  public static TextBlock of(String markdown) {
    return new TextBlock(Ids.next(), markdown);
  }

  public TextBlock saying(String words) {
    return new TextBlock(id, words);
  }
}
