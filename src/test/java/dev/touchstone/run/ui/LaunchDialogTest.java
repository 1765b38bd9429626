package dev.touchstone.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.DatabaseTest;
import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.TrainerRecipe;
import dev.touchstone.run.Run;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;

@DatabaseTest
@Import(RunStage.class)
@WithMockUser(username = RunStage.OWNER, roles = "USER")
class LaunchDialogTest extends SpringBrowserlessTest {
  @Autowired RunStage stage;
  @Autowired LaunchDesk desk;

  private Dataset dataset;
  private Version version;

  @BeforeEach
  void publish() {
    stage.owner();
    dataset = stage.dataset();
    version = stage.version(dataset);
  }

  @AfterEach
  void empty() {
    stage.emptyQueue();
  }

  @Test
  void guessesTheTargetAndLaunchesThreeTrainersForEachSeed() {
    Experiment experiment = stage.experiment("Which model tells them apart?");
    open(new LaunchDialog(desk).in(experiment).on(dataset, version));
    assertThat(target().getValue().name()).isEqualTo("species");
    test($(IntegerField.class).withCaption("Seeds").single()).setValue(2);
    test(button("Launch 6 runs")).click();

    List<Run> launched = stage.of(experiment);
    assertThat(launched)
        .extracting(run -> run.recipe().label() + run.seed())
        .containsExactlyInAnyOrder(
            "baseline1", "linear1", "boosting1", "baseline2", "linear2", "boosting2");
    assertThat(launched)
        .allSatisfy(
            run -> {
              assertThat(((TrainerRecipe) run.recipe()).task()).isEqualTo("classification");
              assertThat(run.inputs().getFirst().versionId()).isEqualTo(version.id());
            });
    assertThat($(LaunchDialog.class).exists()).isFalse();
  }

  @Test
  void makesTheExperimentThatWasAskedFor() {
    open(new LaunchDialog(desk).on(dataset, version));
    test($(TextField.class).withCaption("Question").single()).setValue("Is width enough?");
    test(button("Launch 3 runs")).click();
    Experiment made =
        desk.experiments().stream()
            .filter(e -> e.question().equals("Is width enough?"))
            .findFirst()
            .orElseThrow();
    assertThat(made.address().name()).isEqualTo("is-width-enough");
    assertThat(stage.of(made)).hasSize(3);
  }

  @Test
  void saysWhatIsMissingAndLaunchesNothing() {
    Experiment experiment = stage.experiment("Nothing chosen?");
    open(new LaunchDialog(desk).in(experiment));
    test(button("Launch 3 runs")).click();
    LaunchDialog dialog = $(LaunchDialog.class).single();
    assertThat(dialog.getElement().getTextRecursively()).contains("Choose a dataset");
    assertThat(stage.of(experiment)).isEmpty();
  }

  private void open(LaunchDialog dialog) {
    dialog.open();
    roundTrip();
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Column> target() {
    return $(ComboBox.class).withCaption("Column to predict").single();
  }

  private Button button(String text) {
    return $(Button.class).withText(text).single();
  }
}
