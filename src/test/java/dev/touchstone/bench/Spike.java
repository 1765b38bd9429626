package dev.touchstone.bench;

import java.util.List;

/**
 * One sample far above all others, in one run at one step. A chart that draws samples of its choice
 * loses it.
 */
record Spike(int run, int step, double value) {
  /** In different runs, far from each other, all of them among the first hundred runs. */
  static final List<Spike> PLANTED =
      List.of(
          new Spike(7, 7_321, 5),
          new Spike(23, 1_987, 3),
          new Spike(42, 4_444, 4),
          new Spike(68, 9_013, 2),
          new Spike(91, 5_858, 3.5));

  static double highest() {
    return PLANTED.stream().mapToDouble(Spike::value).max().orElseThrow();
  }

  boolean in(int someRun, int someStep) {
    return run == someRun && step == someStep;
  }
}
