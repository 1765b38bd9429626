package dev.touchstone.leaderboard.ui;

import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Facts;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.leaderboard.Allowance;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.ZonedTime;
import java.util.ArrayList;

/** What this person may still have scored, for the own namespace and for each team. */
class QuotaFacts extends Facts {
  QuotaFacts(BoardDesk desk, Viewer viewer, Benchmark benchmark) {
    addClassName("quota");
    for (var owner : desk.namespaces().writable(viewer)) {
      var left = desk.submissions().allowance(viewer, benchmark, owner.id());
      var who = owner.id().equals(viewer.id()) ? "you" : owner.displayName();
      fact(
          "Left today for " + who,
          "%s of %s".formatted(Figures.count(left.today()), Figures.count(left.perDay())),
          further(left));
    }
    var day = desk.submissions().allowance(viewer, benchmark, viewer.id()).dayEnds();
    fact("The day ends", ZonedTime.of(day, ReaderTime.zone()));
  }

  private static String[] further(Allowance left) {
    var lines = new ArrayList<String>();
    if (left.inPhase() != null) lines.add(Figures.count(left.inPhase()) + " in this phase");
    if (left.inTotal() != null) lines.add(Figures.count(left.inTotal()) + " in total");
    return lines.toArray(String[]::new);
  }
}
