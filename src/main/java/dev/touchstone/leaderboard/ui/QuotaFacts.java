package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Div;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Facts;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.ReaderTime;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.ZonedTime;

/** What this person may still have scored, for the own namespace and for each team. */
class QuotaFacts extends Div {
  QuotaFacts(BoardDesk desk, Viewer viewer, Benchmark benchmark) {
    addClassName("quota");
    for (var owner : desk.namespaces().writable(viewer)) {
      var left = desk.submissions().allowance(viewer, benchmark, owner.id());
      var who = owner.id().equals(viewer.id()) ? "you" : owner.displayName();
      var facts =
          new Facts()
              .fact(
                  "Left today for " + who,
                  "%s of %s".formatted(Figures.count(left.today()), Figures.count(left.perDay())),
                  "the day ends " + ZonedTime.of(left.dayEnds(), ReaderTime.zone()));
      if (left.inPhase() != null) facts.fact("In this phase", Figures.count(left.inPhase()));
      if (left.inTotal() != null) facts.fact("In total", Figures.count(left.inTotal()));
      add(facts);
    }
  }
}
