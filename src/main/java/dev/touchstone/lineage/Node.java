package dev.touchstone.lineage;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thing that was made, or made something.
 *
 * @param label its name, such as “penguins v2”
 * @param detail a few words more, such as “finished · 2 min 10 s”
 * @param digest SHA-256 of its bytes or manifest, where it has one
 * @param href its page, without a leading slash, where it has one
 * @param thing the dataset, run or benchmark it belongs to
 * @param at when it was made
 */
public record Node(
    NodeId id,
    String label,
    String detail,
    @Nullable String digest,
    @Nullable String href,
    UUID audience,
    UUID thing,
    Instant at) {
  private static final int LONGEST = 300;

  public Node {
    label = cut(label);
    detail = cut(detail);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  public Kind kind() {
    return id.kind();
  }
}
