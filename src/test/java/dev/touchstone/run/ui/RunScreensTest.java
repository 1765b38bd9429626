package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import dev.touchstone.DatabaseTest;
import dev.touchstone.base.ui.Crumb;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.run.Run;
import dev.touchstone.run.RunFilter;
import dev.touchstone.run.WorkOrder;
import dev.touchstone.run.WorkQueue.Ending;
import dev.touchstone.run.WorkQueue.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(RunStage.class)
@WithMockUser(username = RunStage.OWNER, roles = "USER")
class RunScreensTest extends SpringBrowserlessTest {
  @Autowired RunStage stage;
  @Autowired RunList list;

  private Experiment experiment;

  @BeforeEach
  void ask() {
    stage.owner();
    stage.emptyQueue();
    experiment = stage.experiment("Does size matter?");
  }

  @AfterEach
  void empty() {
    stage.emptyQueue();
  }

  @Test
  void aQueuedRunSaysThatItWaitsAndCanBeStopped() {
    Run run = stage.queued(experiment, "3", 1);
    RunView view = open(run);
    assertThat(text(view)).contains("Waiting for a free slot", "Queued");
    test(button("Stop run")).click();
    test($(ConfirmDialog.class).single()).confirm();
    assertThat(text(open(run))).contains("Stopped").doesNotContain("Waiting");
  }

  @Test
  void aRunningRunShowsItsStepItsMetricsAndWhatItIsGiven() {
    Run run = stage.queued(experiment, "3", 1);
    WorkOrder order = stage.started(run, 0.875);
    RunView view = open(run);
    assertThat(text(view))
        .contains("Epoch 2 of 3", "Validation accuracy", "0.8750", "epoch 2/3", "size")
        .contains("node-1");
    stage.end(order, new Outcome(Ending.FINISHED, "", 0));
  }

  @Test
  void aLiveRunIsRenewedWithoutReloading() {
    Run run = stage.queued(experiment, "3", 1);
    WorkOrder order = stage.started(run, 0.5);
    RunView view = open(run);
    stage.report(order, 2, 0.625, "epoch 3/3");
    hear();
    assertThat(text(view)).contains("Epoch 3 of 3", "0.6250", "epoch 3/3");
    stage.end(order, new Outcome(Ending.FINISHED, "", 0));
    hear();
    assertThat(text(view)).contains("Finished after 3 epochs").doesNotContain("Stop run");
  }

  @Test
  void aFailedRunSaysWhyAndOffersToRetry() {
    Run run = stage.queued(experiment, "3", 1);
    stage.end(
        stage.started(run, 0.5),
        new Outcome(Ending.FAILED, "Out of memory: it used more than 2 GiB", 137));
    RunView view = open(run);
    assertThat(text(view)).contains("Out of memory", "Exit code 137", "epoch 2/3", "were kept");
    test($(Button.class).withText("Retry run").all().getFirst()).click();
    assertThat(stage.of(experiment)).hasSize(2);
  }

  @Test
  void theLogHidesLinesThatDoNotMatch() {
    Run run = stage.queued(experiment, "3", 1);
    WorkOrder order = stage.started(run, 0.5);
    stage.report(order, 2, 0.5, "warning: constant column");
    open(run);
    test($(TextField.class).withPropertyValue(TextField::getPlaceholder, "Find").single())
        .setValue("constant");
    assertThat(shownLines()).singleElement().asString().contains("warning: constant");
    stage.end(order, new Outcome(Ending.FINISHED, "", 0));
  }

  @Test
  void runsAreGroupedOverSeedsBestFirst() {
    for (int seed = 1; seed <= 3; seed++) {
      stage.finished(experiment, "small", seed, 0.70 + seed / 100.0);
      stage.finished(experiment, "large", seed, 0.80 + seed / 100.0);
    }
    RunBoard board =
        RunBoard.of(list.lines(RunFilter.ALL.experiment(experiment.id())), Optional.empty());
    assertThat(board.main()).isEqualTo("val_accuracy");
    assertThat(board.groups())
        .extracting(RunGroup::title)
        .containsExactly("Python script, size large", "Python script, size small");
    navigate("experiments/" + experiment.address(), Component.class);
    assertThat(test($(RunTable.class).single()).size()).isEqualTo(8);
    assertThat(text((Component) getCurrentView()))
        .contains("Does size matter?", "size large is ahead by 0.10 validation accuracy");
  }

  @Test
  void anExperimentWithoutRunsOffersToLaunch() {
    navigate("experiments/" + experiment.address(), Component.class);
    assertThat(text($(EmptyState.class).single())).contains("No runs yet", "Launch runs");
  }

  @Test
  void chosenRunsStandInTheAddressAndRaiseTheBar() {
    Run first = stage.finished(experiment, "small", 1, 0.7);
    Run second = stage.finished(experiment, "large", 1, 0.8);
    String chosen = first.id() + "," + second.id();
    UI.getCurrent()
        .navigate("experiments/" + experiment.address(), QueryParameters.of("runs", chosen));
    assertThat(text($(RunSelection.class).single())).contains("2 runs selected", "Compare 2 runs");
    test(button("Compare 2 runs")).click();
    assertThat(getCurrentView()).isInstanceOf(CompareView.class);
  }

  @Test
  void aComparisonSaysWhoLeadsAndWhatDiffers() {
    Run first = stage.finished(experiment, "small", 1, 0.75);
    Run second = stage.finished(experiment, "large", 1, 0.875);
    String both = first.id() + "," + second.id();
    UI.getCurrent().navigate("compare", QueryParameters.of("runs", both));
    assertThat($(H1.class).single().getText())
        .isEqualTo(second.name() + " is ahead by 0.13 validation accuracy");
    CompareCurves curves = $(CompareCurves.class).single();
    ComponentUtil.fireEvent(curves, new CompareCurves.Begun(curves, true));
    assertThat(text((Component) getCurrentView()))
        .contains("One run each", "size", "small", "large");
  }

  @Test
  void comparesWhatAFilterFindsInAnExperiment() {
    stage.finished(experiment, "small", 1, 0.75);
    stage.finished(experiment, "large", 1, 0.875);
    stage.finished(experiment, "large", 2, 0.9);
    UI.getCurrent()
        .navigate(
            "compare",
            QueryParameters.simple(
                Map.of(
                    "experiment",
                    experiment.address().toString(),
                    "filter",
                    "params.size = 'large'")));
    assertThat(((CompareView) getCurrentView()).crumbs().getLast().toString())
        .contains("Compare 2 runs");
    assertThat(((CompareView) getCurrentView()).crumbs())
        .extracting(Crumb::text)
        .contains(experiment.address().namespace(), experiment.address().name());
  }

  @Test
  void anExperimentThatIsNotThereIsNotCompared() {
    UI.getCurrent().navigate("compare", QueryParameters.of("experiment", "nobody/nothing"));
    assertThat(getCurrentView()).isNotInstanceOf(CompareView.class);
  }

  @Test
  void aComparisonOfNothingSaysWhatToDo() {
    CompareView view = navigate("compare", CompareView.class);
    assertThat(text(view)).contains("No runs to compare");
  }

  @Test
  void aRunThatIsNotThereIsNotShown() {
    UI.getCurrent().navigate("runs/" + UUID.randomUUID());
    assertThat(getCurrentView()).isNotInstanceOf(RunView.class);
  }

  /** Does what other threads asked this screen to do. */
  private static void hear() {
    VaadinSession session = VaadinSession.getCurrent();
    session.getService().runPendingAccessTasks(session);
  }

  private RunView open(Run run) {
    return navigate(RunView.class, Map.of("id", run.id().toString()));
  }

  private Button button(String text) {
    return $(Button.class).withText(text).single();
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private List<String> shownLines() {
    return $(Div.class).withClassName("log-line").all().stream()
        .filter(Component::isVisible)
        .map(RunScreensTest::text)
        .toList();
  }
}
