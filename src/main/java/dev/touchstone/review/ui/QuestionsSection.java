package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.ui.BoardSection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What reviewers ask about the viewer's own entries; without a question it does not exist. */
@org.springframework.stereotype.Component
class QuestionsSection implements BoardSection {
  static final String WORD = "questions";

  private final ReviewDesk desk;

  QuestionsSection(ReviewDesk desk) {
    this.desk = desk;
  }

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public String label() {
    return "Questions";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public boolean shownTo(Viewer viewer, Benchmark benchmark) {
    return desk.threads().waitingForOwner(viewer, benchmark).isPresent();
  }

  @Override
  public OptionalInt count(Viewer viewer, Benchmark benchmark) {
    return desk.threads().waitingForOwner(viewer, benchmark);
  }

  @Override
  public Component content(Viewer viewer, Benchmark benchmark, Map<String, List<String>> state) {
    return new QuestionsPanel(desk, viewer, benchmark);
  }
}
