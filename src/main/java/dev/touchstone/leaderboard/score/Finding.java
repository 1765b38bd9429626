package dev.touchstone.leaderboard.score;

import java.util.List;

/**
 * One kind of fault in a file.
 *
 * @param count how often it was found
 * @param examples the first few, with line and id
 */
public record Finding(Fault fault, long count, List<String> examples) {
  public Finding {
    examples = List.copyOf(examples);
  }
}
