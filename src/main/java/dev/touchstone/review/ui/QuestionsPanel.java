package dev.touchstone.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Section;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.ui.LiveContent;
import dev.touchstone.review.OwnQuestions;
import java.util.List;

/** Questions about the viewer's entries, with what was replied. */
class QuestionsPanel extends Div implements LiveContent {
  private final ReviewDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;
  private List<OwnQuestions> shown = List.of();

  QuestionsPanel(ReviewDesk desk, Viewer viewer, Benchmark benchmark) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    addClassName("review");
    show();
  }

  @Override
  public void refresh(Benchmark now) {
    if (!desk.threads().toOwner(viewer, benchmark).equals(shown)) show();
  }

  private void show() {
    removeAll();
    shown = desk.threads().toOwner(viewer, benchmark);
    var lead =
        new Paragraph(
            "Reviewers and organisers ask about your entries here. Besides them, only you and who"
                + " shares the entry with you read it.");
    lead.addClassName("muted");
    add(lead);
    shown.forEach(asked -> add(section(asked)));
  }

  private Section section(OwnQuestions asked) {
    return new Section(
        asked.name(), new ThreadPanel(desk, viewer, asked.notes(), true, this::show));
  }
}
