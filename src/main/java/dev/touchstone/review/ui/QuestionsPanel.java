package dev.touchstone.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Section;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.review.OwnQuestions;

/** Questions about the viewer's entries, with what was replied. */
class QuestionsPanel extends Div {
  private final ReviewDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;

  QuestionsPanel(ReviewDesk desk, Viewer viewer, Benchmark benchmark) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    addClassName("review");
    show();
  }

  private void show() {
    removeAll();
    var lead =
        new Paragraph(
            "Reviewers and organisers ask about your entries here. Besides them, only you and who"
                + " shares the entry with you read it.");
    lead.addClassName("muted");
    add(lead);
    desk.threads().toOwner(viewer, benchmark).forEach(asked -> add(section(asked)));
  }

  private Section section(OwnQuestions asked) {
    return new Section(
        asked.name(), new ThreadPanel(desk, viewer, asked.notes(), true, this::show));
  }
}
