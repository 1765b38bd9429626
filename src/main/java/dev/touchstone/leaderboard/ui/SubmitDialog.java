package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.run.Run;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands in a run's predictions or a file, and shows what was found in it. */
class SubmitDialog extends Dialog {
  static final String PREDICTIONS = "predictions.csv";
  private static final int MOST_RUNS = 100;

  private final BoardDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;
  private final Runnable submitted;
  private final TextField entry = new TextField("Name of the entry");
  private final ComboBox<Run> run = new ComboBox<>("Predictions of a finished run");
  private final Div result = new Div();
  private final Button submit = new Button("Submit predictions", click -> submit());
  private @Nullable File file;

  /**
   * @param chosen the run to start with; null to let people choose
   * @param submitted called when a valid submission was taken
   */
  SubmitDialog(
      BoardDesk desk,
      Viewer viewer,
      Benchmark benchmark,
      @Nullable Run chosen,
      Runnable submitted) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    this.submitted = submitted;
    addClassName("submit-dialog");
    setHeaderTitle("Submit to " + benchmark.address().name());
    setWidth("560px");
    add(fields(chosen), upload(), declaration(), result);
    getFooter().add(new Button("Cancel", click -> close()), submit);
    submit.setThemeName("primary");
    submit.setEnabled(false);
    addOpenedChangeListener(change -> forgetFile(!change.isOpened()));
  }

  private Div fields(@Nullable Run chosen) {
    entry.setRequired(true);
    entry.setMaxLength(80);
    entry.setHelperText("Shown on the leaderboard. The best public score of a name stands.");
    entry.setValueChangeMode(ValueChangeMode.EAGER);
    entry.addValueChangeListener(change -> ready());
    run.setItems(runs(chosen));
    run.setItemLabelGenerator(r -> r.name() + ", " + desk.times().words(r.createdAt()));
    run.setClearButtonVisible(true);
    run.setWidthFull();
    run.addValueChangeListener(change -> chosen(change.getValue()));
    run.setValue(chosen);
    var fields = new Div(entry, run);
    fields.addClassName("form");
    return fields;
  }

  /** The viewer's finished runs on this benchmark's data that left predictions. */
  private List<Run> runs(@Nullable Run chosen) {
    return chosen != null
        ? List.of(chosen)
        : SubmittableRuns.on(desk.runs(), desk.access(), viewer, benchmark, MOST_RUNS);
  }

  private void chosen(@Nullable Run value) {
    if (value != null && entry.isEmpty()) entry.setValue(value.name());
    ready();
  }

  private Upload upload() {
    var upload = new Upload(UploadHandler.toTempFile((metadata, taken) -> take(taken)));
    upload.setMaxFiles(1);
    upload.setUploadButton(new Button("Choose a file"));
    upload.setAcceptedFileTypes(".csv", ".tsv", ".txt", "text/csv");
    upload.setDropLabel(
        new Paragraph("or drop a CSV file: id,prediction and p_<class> where asked"));
    upload.addFileRemovedListener(removed -> forgetFile(true));
    return upload;
  }

  private Paragraph declaration() {
    var left = desk.submissions().left(viewer, benchmark);
    var words =
        new Paragraph(
            "The entry's name, its scores and its owner are shown to everyone who may see this"
                + " benchmark (%s). The predictions are for your own namespace, the organisers and the reviewers. %s left today; a file with faults costs nothing."
                    .formatted(
                        desk.access().words(benchmark.audience(), viewer).label(),
                        Figures.count(left, "submission", "submissions")));
    words.addClassNames("small", "muted");
    return words;
  }

  private void take(File taken) {
    file = taken;
    run.clear();
    ready();
  }

  private void ready() {
    submit.setEnabled(!entry.isEmpty() && (file != null || run.getValue() != null));
  }

  private void submit() {
    var made = file == null ? submitRun(run.getValue()) : submitFile(file);
    result.removeAll();
    if (made.state() == SubmissionState.REJECTED) {
      result.add(new ReportNote(made));
      return;
    }
    Notification.show(
        "Taken in. The score follows in a moment.", 4000, Notification.Position.BOTTOM_START);
    close();
    submitted.run();
  }

  private Submission submitRun(Run chosen) {
    return desk.submissions()
        .submitRun(viewer, benchmark.address(), entry.getValue(), chosen.id(), PREDICTIONS);
  }

  private Submission submitFile(File taken) {
    try (var bytes = Files.newInputStream(taken.toPath())) {
      return desk.submissions().submitFile(viewer, benchmark.address(), entry.getValue(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file is gone", e);
    }
  }

  private void forgetFile(boolean forget) {
    if (!forget || file == null) return;
    try {
      Files.deleteIfExists(file.toPath());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove the uploaded file", e);
    }
    file = null;
    ready();
  }
}
