package dev.touchstone.leaderboard.ui;

import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tabs that other rooms supply. */
@Component
class BoardSections {
  private final ObjectProvider<BoardSection> all;

  BoardSections(ObjectProvider<BoardSection> all) {
    this.all = all;
  }

  /** Those this person gets to see, in order; to them the others do not exist. */
  List<BoardSection> shownTo(Viewer viewer, Benchmark benchmark) {
    return all.stream()
        .filter(section -> section.shownTo(viewer, benchmark))
        .sorted(Comparator.comparingInt(BoardSection::order))
        .toList();
  }
}
