package dev.touchstone.leaderboard.ui;

import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Mechanism;
import dev.touchstone.leaderboard.Releasing;
import java.util.ArrayList;
import java.util.List;

/** What public scores say while a benchmark is open, in sentences. */
final class ReleaseWords {
  private ReleaseWords() {}

  static List<String> of(Benchmark benchmark, Releasing releasing) {
    var lines = new ArrayList<>(List.of(releasing.mechanism().explanation()));
    if (releasing.mechanism() != Mechanism.EXACT && releasing.step() > 0) {
      lines.add(
          "The step is %s %s."
              .formatted(Figures.number(releasing.step()), benchmark.metric().unit()));
    }
    lines.add(
        "Until the close this is all that anybody sees of them; intervals, ties and ranks are computed from it.");
    lines.add(
        "When labels are corrected or the scorer changes, every entry is scored again. Until then it is not ranked, as two ways of scoring are never mixed.");
    return lines;
  }
}
