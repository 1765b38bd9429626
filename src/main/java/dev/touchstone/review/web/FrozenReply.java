package dev.touchstone.review.web;

import dev.touchstone.review.BoardPaper;
import dev.touchstone.review.Frozen;
import java.time.Instant;
import java.util.UUID;

/**
 * A frozen board as programs see it.
 *
 * @param hash over the canonical JSON of {@code board}
 * @param canonical where exactly the hashed bytes are
 */
record FrozenReply(
    UUID id,
    String title,
    String address,
    Instant frozenAt,
    String frozenBy,
    Instant retrievedAt,
    String hash,
    String canonical,
    String bibtex,
    BoardPaper board) {
  /** One of several. */
  record Summary(
      UUID id, String title, String path, Instant frozenAt, String frozenBy, String hash) {
    static Summary of(Frozen frozen) {
      return new Summary(
          frozen.id(),
          frozen.title(),
          "/" + frozen.path(),
          frozen.at(),
          frozen.maker(),
          hashOf(frozen));
    }
  }

  static FrozenReply of(Frozen frozen, String address, Instant now) {
    return new FrozenReply(
        frozen.id(),
        frozen.title(),
        address,
        frozen.at(),
        frozen.maker(),
        now,
        hashOf(frozen),
        "/api/v1/benchmarks/%s/frozen/%s/board.json".formatted(frozen.benchmark(), frozen.id()),
        Citation.bibtex(frozen, address),
        frozen.board());
  }

  private static String hashOf(Frozen frozen) {
    return "sha256:" + frozen.sha256();
  }
}
