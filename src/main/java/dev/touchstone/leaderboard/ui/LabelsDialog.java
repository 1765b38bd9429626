package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Correction;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Corrects hidden labels: says what is scored again before anything is changed. */
class LabelsDialog extends Dialog {
  private static final String HEADER = "id,label";
  private static final int MOST_CHARACTERS = 200_000;

  private final BoardDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;
  private final Runnable changed;
  private final TextArea lines = new TextArea("Corrections");
  private final TextField reason = new TextField("Reason");
  private final Paragraph answer = new Paragraph();
  private final Button correct =
      new Button("Correct and score again", click -> told(this::correct));

  LabelsDialog(BoardDesk desk, Viewer viewer, Benchmark benchmark, Runnable changed) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    this.changed = changed;
    setHeaderTitle("Correct labels of " + benchmark.address().name());
    setWidth("560px");
    setMaxWidth("96vw");
    fields();
    var form = new Div(lines, reason, answer);
    form.addClassName("dialog-form");
    add(form);
    correct.setThemeName("primary");
    correct.setEnabled(false);
    getFooter()
        .add(
            new Button("Cancel", click -> close()),
            new Button("Check corrections", click -> told(this::check)),
            correct);
  }

  private void fields() {
    lines.setPlaceholder("k3v9x2m7qd," + example());
    lines.setHelperText(
        "A line for each row: its id in test.csv, a comma, the right label. Programs send a file.");
    lines.setMinRows(5);
    lines.setMaxRows(12);
    lines.setMaxLength(MOST_CHARACTERS);
    lines.setValueChangeMode(ValueChangeMode.LAZY);
    lines.addValueChangeListener(change -> forget());
    reason.setHelperText("Shown with your name to everyone who may see the benchmark.");
    reason.setMaxLength(1000);
    answer.getElement().setAttribute("role", "status");
  }

  private String example() {
    var example = benchmark.task().example();
    return example.isEmpty() ? "label" : example;
  }

  /** What was checked is no longer what stands there. */
  private void forget() {
    correct.setEnabled(false);
    answer.setText("");
  }

  private void check() {
    say(desk.amendments().preview(viewer, benchmark.address(), csv()));
    correct.setEnabled(true);
  }

  private void say(Correction touched) {
    answer.setClassName("bad", false);
    answer.setText(
        "%s named. %s of %s scored again; until then they are not ranked. The scores of before stay on the record with their places."
            .formatted(
                Figures.count(touched.rows(), "row is", "rows are"),
                Figures.count(touched.submissions(), "submission", "submissions"),
                Figures.count(touched.entries(), "entry is", "entries are")));
  }

  private void correct() {
    var made =
        desk.amendments().amendReference(viewer, benchmark.address(), csv(), reason.getValue());
    Notification.show(
        Figures.count(made.labelsChanged(), "label", "labels")
            + " corrected. Entries are scored again.",
        4000,
        Notification.Position.BOTTOM_START);
    close();
    changed.run();
  }

  private void told(Runnable work) {
    try {
      work.run();
    } catch (Problem problem) {
      answer.setClassName("bad", true);
      answer.setText(problem.text());
    }
  }

  /** The file that programs send, of what was typed with or without its header. */
  private InputStream csv() {
    var typed = lines.getValue().strip();
    var text = typed.startsWith(HEADER) ? typed : HEADER + "\n" + typed;
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
