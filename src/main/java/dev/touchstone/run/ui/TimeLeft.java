package dev.touchstone.run.ui;

import dev.touchstone.base.ui.Figures;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How long a run will still take, judged by its latest steps. */
record TimeLeft(Duration low, Duration middle, Duration high) {
  private static final int LATEST = 30;
  private static final int FEWEST = 4;

  /**
   * @param times when steps were reported, milliseconds, ascending
   * @param remaining steps to go
   * @return empty while too few steps are known; the range lies between the quartiles of a step
   */
  static Optional<TimeLeft> of(long[] times, long remaining) {
    if (times.length <= FEWEST || remaining <= 0) return Optional.empty();
    long[] steps = durations(times);
    return Optional.of(
        new TimeLeft(
            left(steps, 0.25, remaining),
            left(steps, 0.5, remaining),
            left(steps, 0.75, remaining)));
  }

  String words() {
    if (high.toSeconds() < 10) return "a few seconds left";
    String about = "about " + Figures.duration(middle) + " left";
    return high.toSeconds() < 120 || high.toMinutes() == low.toMinutes()
        ? about
        : about + ", between %d and %d min".formatted(low.toMinutes(), high.toMinutes() + 1);
  }

  private static long[] durations(long[] times) {
    int from = Math.max(1, times.length - LATEST);
    long[] steps = new long[times.length - from];
    Arrays.setAll(steps, i -> times[from + i] - times[from + i - 1]);
    Arrays.sort(steps);
    return steps;
  }

  private static Duration left(long[] sorted, double quantile, long remaining) {
    int place = (int) Math.round(quantile * (sorted.length - 1));
    return Duration.ofMillis(sorted[place] * remaining);
  }
}
