package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Submission;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What the viewer's own namespaces handed in, and what is left to hand in. */
class SubmissionsPanel extends Div implements LiveContent {
  private static final String RENAME = "rename";

  private final BoardDesk desk;
  private final Viewer viewer;
  private final Div left = new Div();
  private final Div list = new Div();
  private final SubmissionTable table;
  private final BiConsumer<String, String> moved;

  /**
   * @param place says by {@code rename} which entry is being renamed
   * @param moved told each parameter of the address that the reader changes, and its value
   */
  SubmissionsPanel(
      BoardDesk desk,
      Viewer viewer,
      Benchmark benchmark,
      Place place,
      BiConsumer<String, String> moved) {
    this.desk = desk;
    this.viewer = viewer;
    this.moved = moved;
    table = new SubmissionTable(desk, viewer, benchmark, this::rename);
    left.addClassName("left");
    add(left, list);
    refresh(benchmark);
    place.first(RENAME).flatMap(id -> own(benchmark, id)).ifPresent(this::rename);
  }

  /** Empty for whatever the viewer cannot rename now, be it there or not. */
  private Optional<Submission> own(Benchmark benchmark, String id) {
    return desk.submissions().of(viewer, benchmark).stream()
        .filter(s -> s.id().toString().equals(id))
        .filter(s -> desk.rulings().mayRename(viewer, benchmark, s))
        .findFirst();
  }

  private void rename(Submission submission) {
    var dialog = new RenameDialog(desk, viewer, submission);
    dialog.addOpenedChangeListener(
        change -> moved.accept(RENAME, change.isOpened() ? submission.id().toString() : ""));
    dialog.open();
  }

  @Override
  public final void refresh(Benchmark now) {
    left.setVisible(now.open());
    left.removeAll();
    if (now.open()) left.add(new QuotaFacts(desk, viewer, now), note(now));
    var own =
        desk.submissions().of(viewer, now).stream()
            .filter(s -> viewer.namespaces().contains(s.namespaceId()))
            .toList();
    table.show(own);
    show(own);
  }

  private void show(List<Submission> own) {
    if (own.isEmpty()) {
      list.removeAll();
      list.add(empty());
    } else if (table.getParent().isEmpty()) {
      list.removeAll();
      list.add(table);
      list.addClassName("scroll");
    }
  }

  private static Component note(Benchmark benchmark) {
    var words =
        "Files with faults, those taken back and those that we failed to score cost nothing.";
    var most = benchmark.rules().finalPicks();
    if (most > 0) {
      words +=
          " Choose up to %s to stand on the private part; without a choice the best public ones do."
              .formatted(Figures.count(most, "submission", "submissions"));
    }
    var note = new Paragraph(words);
    note.addClassNames("muted", "small");
    return note;
  }

  private static Component empty() {
    return new EmptyState(
        "send",
        "Nothing handed in yet",
        "Your submissions stand here with what was found in their files.");
  }
}
