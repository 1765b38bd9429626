package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.ui.BoardSection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The frozen boards of a benchmark; without one the tab does not exist. */
@org.springframework.stereotype.Component
class FrozenSection implements BoardSection {
  private final ReviewDesk desk;

  FrozenSection(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public String word() {
    return "frozen";
  }

  @Override
  public String label() {
    return "Frozen";
  }

  @Override
  public int order() {
    return 45;
  }

  @Override
  public boolean shownTo(Viewer viewer, Benchmark benchmark) {
    return desk.freezes().count(viewer, benchmark) > 0;
  }

  @Override
  public OptionalInt count(Viewer viewer, Benchmark benchmark) {
    return OptionalInt.of(desk.freezes().count(viewer, benchmark));
  }

  @Override
  public Component content(Viewer viewer, Benchmark benchmark, Map<String, List<String>> state) {
    return new FrozenPanel(desk, desk.freezes().of(viewer, benchmark));
  }
}
