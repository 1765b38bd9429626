package dev.touchstone.review;

import dev.touchstone.base.Address;
import java.time.Instant;
import java.util.UUID;

/**
 * A board as it was when somebody froze it. Nothing changes it.
 *
 * @param title what it was frozen for; may be empty
 * @param sha256 over {@code content} in UTF-8
 * @param content canonical JSON of {@code board}
 * @param maker who froze it
 */
public record Frozen(
    UUID id,
    Address benchmark,
    String title,
    String sha256,
    String content,
    BoardPaper board,
    String maker,
    Instant at) {
  /** The permanent address, without a leading slash. */
  public String path() {
    return "leaderboards/%s/frozen/%s".formatted(benchmark, id);
  }
}
