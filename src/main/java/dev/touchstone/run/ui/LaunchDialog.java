package dev.touchstone.run.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.Problem;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.experiment.Recipe;
import dev.touchstone.run.Run;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Launches one or more runs on a dataset version. */
final class LaunchDialog extends Dialog {
  private static final String TRAINERS = "Built-in models";
  private static final String SCRIPT = "A Python script";

  private final LaunchDesk desk;
  private final ExperimentChoice experiment;
  private final DataChoice data;
  private final TargetChoice target = new TargetChoice();
  private final RadioButtonGroup<String> what = new RadioButtonGroup<>("Run");
  private final IntegerField seeds = new IntegerField("Seeds");
  private final ScriptChoice script = new ScriptChoice();
  private final LimitsChoice limits;
  private final Paragraph error = new Paragraph();
  private final Button launch = new Button("Launch runs", e -> launch());
  private final TrainerChoice trainers = new TrainerChoice(this::showCount);

  LaunchDialog(LaunchDesk desk) {
    this.desk = desk;
    experiment = new ExperimentChoice(desk);
    data = new DataChoice(desk, this::dataChosen);
    limits = new LimitsChoice(desk.gpu());
    setHeaderTitle("Launch runs");
    addClassName("launch");
    prepareKind();
    prepareSeeds();
    error.addClassName("bad");
    error.getElement().setAttribute("role", "alert");
    Div form = new Div(data, experiment, what, target, trainers, script, seeds, limits, error);
    form.addClassName("dialog-form");
    add(form);
    launch.addThemeName("primary");
    getFooter().add(new Button("Cancel", e -> close()), launch);
    showKind();
  }

  LaunchDialog on(Dataset dataset, Version version) {
    experiment.propose("What predicts best on " + dataset.title() + "?");
    data.preset(dataset, version);
    return this;
  }

  LaunchDialog in(Experiment fixed) {
    experiment.preset(fixed);
    return this;
  }

  private void dataChosen(@Nullable Version version) {
    target.offer(version);
  }

  private void prepareKind() {
    what.setItems(TRAINERS, SCRIPT);
    what.setValue(TRAINERS);
    what.setVisible(desk.python());
    what.addValueChangeListener(e -> showKind());
  }

  private void prepareSeeds() {
    seeds.setValue(1);
    seeds.setMin(1);
    seeds.setMax(20);
    seeds.setStepButtonsVisible(true);
    seeds.setHelperText("Each model runs once per seed; three or more show how much is chance");
    seeds.setValueChangeMode(ValueChangeMode.EAGER);
    seeds.addValueChangeListener(e -> showCount());
  }

  private boolean scripted() {
    return SCRIPT.equals(what.getValue());
  }

  private void showKind() {
    script.setVisible(scripted());
    target.setVisible(!scripted());
    trainers.setVisible(!scripted());
    showCount();
  }

  private void showCount() {
    int count = (scripted() ? 1 : trainers.count()) * seeds();
    launch.setText("Launch " + Figures.count(count, "run", "runs"));
    launch.setEnabled(count > 0);
  }

  private int seeds() {
    Integer value = seeds.getValue();
    return value == null ? 1 : value;
  }

  private void launch() {
    error.setText("");
    try {
      LaunchPlan plan = plan();
      Experiment asked = experiment.take();
      List<Run> launched = desk.launch(plan, asked.id());
      close();
      open(asked, launched);
    } catch (Problem problem) {
      error.setText(problem.text());
    }
  }

  private LaunchPlan plan() {
    List<UUID> inputs = data.version().map(v -> List.of(v.id())).orElse(List.of());
    if (inputs.isEmpty() && !scripted()) throw new InvalidInput("Choose a dataset to learn from.");
    return new LaunchPlan(recipes(), inputs, seeds(), limits.device(), limits.limits());
  }

  private List<Recipe> recipes() {
    return scripted() ? script.recipes() : trainers.recipes(target.task(), target.column());
  }

  private static void open(Experiment asked, List<Run> launched) {
    UI.getCurrent()
        .navigate(
            launched.size() == 1
                ? "runs/" + launched.getFirst().id()
                : "experiments/" + asked.address());
  }
}
