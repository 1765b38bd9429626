package dev.touchstone.run;

import java.util.List;

/**
 * Runs with what sets them apart.
 *
 * @param comparison the same runs in the same order
 */
public record Contrast(List<Run> runs, Comparison comparison) {

  public Contrast {
    runs = List.copyOf(runs);
  }
}
