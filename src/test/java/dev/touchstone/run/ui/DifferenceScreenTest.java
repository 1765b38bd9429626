package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.DatabaseTest;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Run;
import dev.touchstone.run.Tracked;
import dev.touchstone.run.TrackedRuns;
import dev.touchstone.run.Tracking;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(RunStage.class)
@WithMockUser(username = RunStage.OWNER)
class DifferenceScreenTest extends SpringBrowserlessTest {

  @Autowired RunStage stage;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;

  private Experiment experiment;

  @BeforeEach
  void begin() {
    stage.owner();
    stage.emptyQueue();
    experiment = stage.experiment("What is different?");
  }

  @Test
  void seedsThatBothRanArePaired() {
    List<Run> runs =
        Stream.of(1, 2, 3)
            .flatMap(
                seed ->
                    Stream.of(
                        stage.finished(experiment, "small", seed, 0.700 + seed / 64.0),
                        stage.finished(experiment, "large", seed, 0.825 + seed / 64.0)))
            .toList();
    assertThat(compare(runs)).contains("Against a baseline", "better, paired over 3 seeds");
  }

  @Test
  void picturesStandBesideEachOtherAndTextsAreCompared() {
    Run first = begun("first");
    Run second = begun("second");
    put(first, "notes.txt", "same\nold line\n");
    put(second, "notes.txt", "same\nnew <b>line</b>\n");
    assertThat(compare(List.of(first, second)))
        .contains("Artifacts side by side", "−old line", "+new <b>line</b>");
    put(first, "plots/roc.png", "\u0089PNG");
    compare(List.of(first, second));
    assertThat($(Image.class).single().getSrc())
        .isEqualTo("api/v1/runs/" + first.id() + "/artifacts/plots/roc.png?picture");
  }

  @Test
  void whatTwoRunsCouldImportIsCompared() {
    Run first = stage.finished(experiment, "small", 1, 0.5);
    Run second = stage.finished(experiment, "large", 1, 0.75);
    assertThat(compare(List.of(first, second)))
        .contains("Packages", "Both found the same packages.");
    UI.getCurrent().navigate("runs/" + first.id());
    assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
        .contains("2 packages", "numpy==2.4.4\npandas==3.0.2");
  }

  @Test
  void namesTheCodeEnvironmentAndDataThatProgramsSayAreDifferent() {
    Run first = begun("first", Map.of("mlflow.source.git.commit", "9f2c1e7aa1".repeat(4)));
    Run second = begun("second", Map.of("mlflow.source.git.commit", "b81aa02bb2".repeat(4)));
    put(first, "model/requirements.txt", "numpy==2.1\ntorch==2.4\n");
    put(second, "model/requirements.txt", "numpy==2.1\ntorch==2.5\n");
    declare(first, "aa11");
    declare(second, "bb22");
    assertThat(compare(List.of(first, second)))
        .contains("Code, environment and data", "−commit: 9f2c1e7aa19f", "+commit: b81aa02bb2b8")
        .contains("Packages, model/requirements.txt", "−torch==2.4", "+torch==2.5")
        .contains("−data: notes (digest aa11)", "+data: notes (digest bb22)");
  }

  @Test
  void saysSoWhereNobodyKnowsWhichVersionOfAProgramRan() {
    assertThat(compare(List.of(begun("first"), begun("second"))))
        .contains("the same program; at which commit is not known");
  }

  @Test
  void seedsOfProgramsElsewhereCountAsSeedsInTheVerdict() {
    List<Run> runs =
        Stream.of("adam", "sgd").flatMap(opt -> Stream.of(1, 2, 3).map(s -> seed(opt, s))).toList();
    assertThat(compare(runs))
        .contains("opt adam is ahead by", "beyond seed noise", "Means over 3 and 3 seeds");
  }

  private Run seed(String opt, int seed) {
    Run run = begun(opt + seed);
    double accuracy = (opt.equals("adam") ? 0.9 : 0.7) + seed / 100.0;
    tracking.log(
        stage.owner(),
        run.id(),
        new Tracked(
            List.of(new MetricPoint("val_accuracy", accuracy, 0, 1)),
            Map.of("opt", opt, "seed", "" + seed),
            Map.of()));
    return run;
  }

  private void declare(Run run, String digest) {
    tracked.declareInputs(
        stage.owner(),
        run.id(),
        List.of(new DeclaredInput("notes", digest, "local", "notes.csv", null, null, Map.of())));
  }

  private Run begun(String name) {
    return begun(name, Map.of());
  }

  private Run begun(String name, Map<String, String> tags) {
    return tracked.begin(
        stage.owner(), new NewTrackedRun(experiment.id(), name, null, tags, null, "train.py"));
  }

  private void put(Run run, String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    tracked.putArtifact(stage.owner(), run.id(), path, new ByteArrayInputStream(bytes));
  }

  private String compare(List<Run> runs) {
    String ids = runs.stream().map(run -> run.id().toString()).collect(Collectors.joining(","));
    UI.getCurrent().navigate("compare", QueryParameters.of("runs", ids));
    $(CompareCurves.class).all().forEach(DifferenceScreenTest::drawn);
    return ((Component) getCurrentView()).getElement().getTextRecursively();
  }

  /** As the browser says when the large chart is there, after which the rest is made. */
  private static void drawn(CompareCurves curves) {
    ComponentUtil.fireEvent(curves, new CompareCurves.Begun(curves, true));
  }
}
