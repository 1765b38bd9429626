package dev.touchstone.leaderboard.ui;

import dev.touchstone.leaderboard.Benchmark;
import java.util.Arrays;
import java.util.Locale;

/**
 * Which benchmarks a list shows.
 *
 * @param text part of the title, the address or the metric; blank for any
 */
record BenchmarkFilter(String text, State state) {
  /** Whether it still takes submissions. */
  enum State {
    ALL,
    OPEN,
    CLOSED;

    /** Empty for all, which needs no word in the address. */
    String word() {
      return this == ALL ? "" : name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
      return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst().orElse(ALL);
    }
  }

  boolean wants(Benchmark benchmark) {
    return named(benchmark) && (state == State.ALL || benchmark.open() == (state == State.OPEN));
  }

  private boolean named(Benchmark benchmark) {
    var names =
        "%s %s %s".formatted(benchmark.title(), benchmark.address(), benchmark.metric().label());
    return names.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
  }
}
