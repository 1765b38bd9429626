package dev.touchstone.verification.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.ui.BoardSection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The tab of a leaderboard's page that says which entries were re-run and what came out. */
@org.springframework.stereotype.Component
class VerificationSection implements BoardSection {
  private final VerificationDesk desk;

  VerificationSection(VerificationDesk desk) {
    this.desk = desk;
  }

  @Override
  public String word() {
    return "verification";
  }

  @Override
  public String label() {
    return "Verification";
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public boolean shownTo(Viewer viewer, Benchmark benchmark) {
    return true;
  }

  @Override
  public OptionalInt count(Viewer viewer, Benchmark benchmark) {
    var count = desk.verifications().of(viewer, benchmark).size();
    return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
  }

  @Override
  public Component content(Viewer viewer, Benchmark benchmark, Map<String, List<String>> state) {
    var open = state.getOrDefault("verification", List.of()).stream().findFirst().orElse("");
    return new VerificationPanel(desk, viewer, benchmark, open);
  }
}
