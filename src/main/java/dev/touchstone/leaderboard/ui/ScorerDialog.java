package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.ScorerLanguage;
import dev.touchstone.leaderboard.ScorerTrial;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Takes an organiser's own scorer, once it was tried on rows that are made up. */
class ScorerDialog extends Dialog {
  private static final String FORM =
      """
      /in/truth.csv          id,label
      /in/predictions.csv    id,prediction, and p_<class> where handed in
      $TOUCHSTONE_OUT/scores.json
                             {"items": {"<id>": number, …}}, one for each id""";

  private final BoardDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;
  private final Runnable changed;
  private final RadioButtonGroup<Boolean> direction = new RadioButtonGroup<>("Better is");
  private final Paragraph answer = new Paragraph();
  private final Button use = new Button("Use this scorer", click -> told(this::use));
  private byte[] code = {};
  private ScorerLanguage language = ScorerLanguage.PYTHON;
  private @Nullable ScorerTrial trial;

  ScorerDialog(BoardDesk desk, Viewer viewer, Benchmark benchmark, Runnable changed) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    this.changed = changed;
    setHeaderTitle("Use own scorer");
    setWidth("560px");
    setMaxWidth("96vw");
    direction.setItems(true, false);
    direction.setItemLabelGenerator(higher -> higher ? "a higher score" : "a lower score");
    direction.setValue(true);
    direction.addValueChangeListener(change -> judge());
    answer.getElement().setAttribute("role", "status");
    var form = new Div(words(), interfaceOf(), direction, upload(), answer);
    form.addClassName("dialog-form");
    add(form);
    use.setThemeName("primary");
    use.setEnabled(false);
    getFooter().add(new Button("Cancel", click -> close()), use);
  }

  private static Paragraph words() {
    var words =
        new Paragraph(
            "A file of Python or Java gives each row a number; the score is their mean. It runs without a network,"
                + " and nobody hears what it prints. It is tried on rows that are made up, and can be"
                + " replaced until the first submission.");
    words.addClassNames("small", "muted");
    return words;
  }

  private static Details interfaceOf() {
    var form = new Pre(FORM);
    form.addClassNames("mono", "small", "scroll");
    return new Details("What it is given and leaves", form);
  }

  private Upload upload() {
    var upload =
        new Upload(UploadHandler.inMemory((metadata, bytes) -> tryOut(metadata.fileName(), bytes)));
    upload.setMaxFiles(1);
    upload.setMaxFileSize(ScorerLanguage.JAR.largest());
    upload.setAcceptedFileTypes(
        Arrays.stream(ScorerLanguage.values()).map(ScorerLanguage::ending).toArray(String[]::new));
    upload.setUploadButton(new Button("Choose a file"));
    upload.setDropLabel(new Paragraph("or drop a .py, .java or .jar file"));
    upload.addFileRemovedListener(removed -> forget());
    return upload;
  }

  /** Away from the screen's thread: code that hangs is stopped only after minutes. */
  void tryOut(String fileName, byte[] bytes) {
    forget();
    told(
        () -> {
          language = ScorerLanguage.ofFile(fileName);
          code = bytes;
          answer.setText("It is tried on rows that are made up.");
          var page = UI.getCurrent();
          Thread.ofVirtual().name("scorer-trial").start(() -> run(page, language, bytes));
        });
  }

  private void run(UI page, ScorerLanguage of, byte[] bytes) {
    try {
      var done =
          desk.customScorers()
              .tryOut(viewer, benchmark.address(), of, new ByteArrayInputStream(bytes));
      page.access(() -> show(bytes, done));
    } catch (Problem problem) {
      page.access(() -> refuse(problem));
    }
  }

  private void show(byte[] tried, ScorerTrial done) {
    if (tried != code) return;
    trial = done;
    judge();
  }

  private void judge() {
    if (trial == null) return;
    var fits = trial.fits(direction.getValue());
    use.setEnabled(fits);
    answer.setClassName("bad", !fits);
    answer.setText(
        "On %s made-up rows: %s where all predictions are right, %s where they are guessed.%s"
            .formatted(
                Figures.count(trial.rows()),
                Figures.number(trial.right()),
                Figures.number(trial.guessed()),
                fits ? "" : " So guessing would win: turn the direction, or mend the file."));
  }

  private void use() {
    desk.customScorers()
        .use(
            viewer,
            benchmark.address(),
            language,
            new ByteArrayInputStream(code),
            direction.getValue());
    close();
    changed.run();
  }

  private void forget() {
    trial = null;
    use.setEnabled(false);
    answer.setClassName("bad", false);
    answer.setText("");
  }

  private void told(Runnable work) {
    try {
      work.run();
    } catch (Problem problem) {
      refuse(problem);
    }
  }

  private void refuse(Problem problem) {
    forget();
    answer.setClassName("bad", true);
    answer.setText(problem.text());
  }
}
