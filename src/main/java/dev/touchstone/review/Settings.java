package dev.touchstone.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a benchmark is reviewed.
 *
 * @param blind reviewers see pseudonyms, neither owners nor runs nor times
 * @param embeddable the board can be read without signing in
 * @param lookedAt when a reviewer first saw submissions; null before
 */
public record Settings(boolean blind, boolean embeddable, @Nullable Instant lookedAt) {
  static final Settings USUAL = new Settings(false, false, null);
}
