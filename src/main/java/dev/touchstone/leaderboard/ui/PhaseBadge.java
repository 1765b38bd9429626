package dev.touchstone.leaderboard.ui;

import dev.touchstone.base.ui.Badge;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Phase;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** In which phase a benchmark is, what is shown in it and how long it lasts. */
final class PhaseBadge {
  private PhaseBadge() {}

  static Badge of(Benchmark benchmark, ReaderTime times) {
    var closed = benchmark.closedAt();
    if (closed != null) {
      return new Badge(
          Badge.Tone.PLAIN, "check", "Closed " + times.words(closed) + ", private scores shown");
    }
    var now = times.now();
    return benchmark
        .schedule()
        .at(now)
        .map(phase -> running(benchmark, phase, now))
        .orElseGet(() -> waiting(benchmark, now));
  }

  private static Badge running(Benchmark benchmark, Phase phase, Instant now) {
    var name = benchmark.schedule().phases().size() == 1 ? "Open" : phase.name();
    var shown = phase.blind() ? ", blind: no scores shown" : ", public scores shown";
    var icon = phase.blind() ? "eyeoff" : "clock";
    return new Badge(Badge.Tone.PLAIN, icon, name + shown + left(phase.end(), now));
  }

  private static Badge waiting(Benchmark benchmark, Instant now) {
    return new Badge(
        Badge.Tone.PLAIN,
        "clock",
        benchmark
            .schedule()
            .next(now)
            .map(next -> "“%s” starts in %s".formatted(next.name(), span(now, next.start())))
            .orElse("Between phases"));
  }

  private static String left(@Nullable Instant end, Instant now) {
    return end == null ? "" : ", " + span(now, end) + " left";
  }

  /** Days from two days on, else hours and minutes. */
  private static String span(Instant from, Instant to) {
    var span = Duration.between(from, to);
    return span.toDays() >= 2
        ? Figures.count(span.toDays(), "day", "days")
        : Figures.duration(span);
  }
}
