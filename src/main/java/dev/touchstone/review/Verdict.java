package dev.touchstone.review;

import dev.touchstone.leaderboard.Ruling;
import java.time.Instant;

/**
 * A ruling on an entry.
 *
 * @param words what was decided, such as “Disqualified”
 * @param by the name of who decided
 */
public record Verdict(String words, String reason, String by, Instant at) {
  static Verdict of(Ruling ruling, Mask mask) {
    return new Verdict(words(ruling, mask), ruling.reason(), ruling.ruledBy(), ruling.ruledAt());
  }

  private static String words(Ruling ruling, Mask mask) {
    return switch (ruling.kind()) {
      case DISQUALIFIED -> "Disqualified";
      case REINSTATED -> "Reinstated";
      case RENAMED, OWNER_RENAMED ->
          mask.hides()
              ? "Renamed"
              : "Renamed from “%s” to “%s”".formatted(ruling.entryBefore(), ruling.entryAfter());
    };
  }
}
