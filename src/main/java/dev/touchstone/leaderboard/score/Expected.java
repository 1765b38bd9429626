package dev.touchstone.leaderboard.score;

import java.util.List;

/**
 * What a prediction file must hold: an id for each test row, and for classes their names, which the
 * training data shows. No label is in here. It is made once and serves every file: the ids are held
 * so that they are found by their bytes.
 */
public record Expected(Metric metric, List<String> classes, List<String> ids) {
  public Expected {
    ids = KnownTexts.of(ids);
  }
}
