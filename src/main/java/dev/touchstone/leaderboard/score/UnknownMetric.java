package dev.touchstone.leaderboard.score;

import dev.touchstone.base.InvalidInput;

/** A key that names no metric; the message names those that come near. */
public final class UnknownMetric extends InvalidInput {
  UnknownMetric(String key) {
    super("There is no metric “%s”. %s".formatted(shortened(key), NearMisses.sentence(key)));
  }

  private static String shortened(String key) {
    return key.length() <= 60 ? key : key.substring(0, 60) + "…";
  }
}
