package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.access.Access;
import dev.touchstone.access.Visibility;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.DeclaredInput;
import dev.touchstone.run.MetricPoint;
import dev.touchstone.run.NewTrackedRun;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunChange;
import dev.touchstone.run.RunLifecycle;
import dev.touchstone.run.RunState;
import dev.touchstone.run.Runs;
import dev.touchstone.run.Tracked;
import dev.touchstone.run.TrackedRuns;
import dev.touchstone.run.Tracking;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/** The page of a run whose program runs elsewhere. */
@DatabaseTest
@Import(RunStage.class)
@WithMockUser(username = RunStage.OWNER, roles = "USER")
class TrackedRunScreenTest extends SpringBrowserlessTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
  private static final Map<String, String> SAID =
      Map.of(
          "mlflow.source.name", "/home/lab/train.py",
          "mlflow.source.type", "LOCAL",
          "mlflow.source.git.commit", "0123456789abcdef0123456789abcdef01234567",
          "mlflow.user", "labrador",
          "touchstone.client", "mlflow-python-client/3.17.0",
          "stage", "trial");

  @Autowired RunStage stage;
  @Autowired TrackedRuns tracked;
  @Autowired Tracking tracking;
  @Autowired RunLifecycle lifecycle;
  @Autowired Runs runs;
  @Autowired Access access;
  @Autowired TestPeople people;

  private Experiment experiment;

  @BeforeEach
  void ask() {
    stage.owner();
    experiment = stage.experiment("Does it learn?");
  }

  @Test
  void showsWhatItsProgramSaidAndNothingOfAWorkers() {
    Run run = begin("first", null);
    DeclaredInput flowers =
        new DeclaredInput(
            "flowers",
            "12ab34cd",
            "local",
            "{}",
            null,
            null,
            Map.of("mlflow.data.context", "train"));
    tracked.declareInputs(stage.owner(), run.id(), List.of(flowers));
    assertThat(text(open(run)))
        .contains("train.py", "program · git commit 0123456789", "As labrador")
        .contains("mlflow-python-client/3.17.0", "flowers", "digest 12ab34cd", "for train")
        .doesNotContain("seed 0", "MiB", "No network", "As the worker saw", "Retry");
  }

  @Test
  void hidesTheTagsThatProgramsKeepForThemselves() {
    Run run = begin("first", null);
    open(run);
    assertThat(text($(TagsCard.class).single()))
        .contains("stage", "trial")
        .doesNotContain("mlflow");
  }

  @Test
  void aTagIsAddedAndRemovedInPlace() {
    Run run = begin("first", null);
    open(run);
    test(button("Add tag")).click();
    field("Tag").setValue("owner");
    field("Value").setValue("ada");
    test(button("Set tag")).click();
    assertThat(text($(TagsCard.class).single())).contains("owner", "ada");
    test($(Button.class).withAttribute("aria-label", "Remove tag stage").single()).click();
    assertThat(text($(TagsCard.class).single())).doesNotContain("trial");
    test(button("Undo")).click();
    assertThat(runs.tags(stage.owner(), run.id())).containsEntry("stage", "trial");
  }

  @Test
  void aNoteIsWrittenInMarkdownAndMarkupInItStaysText() {
    Run run = begin("first", null);
    open(run);
    test(button("Write a note")).click();
    $(TextArea.class).single().setValue("It **works** <script>alert(1)</script>");
    test(button("Save note")).click();
    String html = $(NoteCard.class).single().getElement().getOuterHTML();
    assertThat(html).contains("<strong>works</strong>").doesNotContain("<script>");
    assertThat(runs.tags(stage.owner(), run.id())).containsKey(Told.NOTE);
    test(button("Edit note")).click();
    $(TextArea.class).single().setValue(" ");
    test(button("Save note")).click();
    assertThat(runs.tags(stage.owner(), run.id())).doesNotContainKey(Told.NOTE);
  }

  @Test
  void aNoteThatIsTooLongIsRefusedAndStaysInTheField() {
    Run run = begin("first", null);
    open(run);
    test(button("Write a note")).click();
    $(TextArea.class).single().setValue("x".repeat(8001));
    test(button("Save note")).click();
    assertThat($(TextArea.class).single().getValue()).hasSize(8001);
    assertThat(runs.tags(stage.owner(), run.id())).doesNotContainKey(Told.NOTE);
  }

  @Test
  void whoMayOnlyReadChangesNothing() {
    Run run = begin("first", null);
    access.changeVisibility(stage.owner(), experiment.audience(), Visibility.EVERYONE);
    people.person("reader");
    SecurityContextHolder.getContext()
        .setAuthentication(new TestingAuthenticationToken("reader", "", "ROLE_USER"));
    lifecycle.delete(stage.owner(), List.of(run.id()));
    assertThat(text(open(run)))
        .contains("In the bin", "train.py", "trial")
        .doesNotContain("Restore", "for good", "Write a note", "Add tag", "Stop run");
    assertThat($(Button.class).withAttribute("aria-label", "Remove tag stage").all()).isEmpty();
  }

  @Test
  void showsTheRunsInsideItAndTheRunItIsPartOf() {
    Run whole = begin("search", null);
    Run part = begin("trial 1", whole);
    Run deeper = begin("fold 1", part);
    measure(part, 0.75);
    end(part, RunState.FINISHED);
    end(deeper, RunState.FAILED);
    assertThat(text(open(whole)))
        .contains("Runs inside this one", "1 finished, 1 failed", "trial 1", "fold 1", "0.7500");
    assertThat(text(open(part))).contains("part of search", "fold 1");
    assertThat($(Anchor.class).withText("search").single().getHref())
        .isEqualTo("runs/" + whole.id());
  }

  @Test
  void saysHowItEndedOrThatItGoesOn() {
    Run run = begin("first", null);
    assertThat(text(open(run))).contains("Running", "stop it if its program is gone");
    end(run, RunState.FAILED);
    assertThat(text(open(run))).contains("Its program said that it failed", "was kept");
    end(run, RunState.CANCELLED);
    assertThat(text(open(run))).contains("It was stopped before it was done");
    end(run, RunState.FINISHED);
    assertThat(text(open(run))).contains("Finished").doesNotContain("was kept");
  }

  @Test
  void aRunInTheBinIsRestoredFromItsPage() {
    Run run = begin("first", null);
    lifecycle.delete(stage.owner(), List.of(run.id()));
    assertThat(text(open(run))).contains("In the bin since");
    test(button("Restore run")).click();
    assertThat(text((Component) getCurrentView())).doesNotContain("In the bin");
    assertThat(runs.get(stage.owner(), run.id()).deleted()).isFalse();
  }

  @Test
  void aRunInTheBinIsDeletedForGoodAfterSayingWhatThatGivesBack() {
    Run run = begin("first", null);
    byte[] file = new byte[12_345];
    ThreadLocalRandom.current().nextBytes(file);
    tracked.putArtifact(stage.owner(), run.id(), "m.bin", new ByteArrayInputStream(file));
    end(run, RunState.FINISHED);
    lifecycle.delete(stage.owner(), List.of(run.id()));
    open(run);
    test(button("Delete for good…")).click();
    ConfirmDialog sure = $(ConfirmDialog.class).single();
    assertThat(sure.getElement().getProperty("message")).contains("12 kB of storage");
    test(sure).confirm();
    assertThat(runs.found(stage.owner(), List.of(run.id()))).isEmpty();
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
        .isEqualTo("experiments/" + experiment.address());
  }

  private Run begin(String name, Run whole) {
    UUID parent = whole == null ? null : whole.id();
    return tracked.begin(
        stage.owner(),
        new NewTrackedRun(experiment.id(), name, NOON, SAID, parent, "/home/lab/train.py"));
  }

  private void measure(Run run, double accuracy) {
    MetricPoint point = new MetricPoint("val_accuracy", accuracy, NOON.toEpochMilli(), 1);
    tracking.log(stage.owner(), run.id(), new Tracked(List.of(point), Map.of(), Map.of()));
  }

  private void end(Run run, RunState state) {
    tracked.update(stage.owner(), run.id(), new RunChange(state, null, null));
  }

  private RunView open(Run run) {
    return navigate(RunView.class, Map.of("id", run.id().toString()));
  }

  private Button button(String text) {
    return $(Button.class).withText(text).single();
  }

  private TextField field(String label) {
    return $(TextField.class).withPropertyValue(TextField::getLabel, label).single();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
