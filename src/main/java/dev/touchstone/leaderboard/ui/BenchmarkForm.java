package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.BenchmarkWish;
import dev.touchstone.leaderboard.NewBenchmark;
import dev.touchstone.leaderboard.Preview;
import dev.touchstone.leaderboard.TableColumn;
import java.util.List;
import java.util.function.Consumer;

/** What has to be said to make a benchmark, in the order in which one thinks of it. */
class BenchmarkForm extends Div {
  private final BoardDesk desk;
  private final Viewer viewer;
  private final RowsFields rowsFields;
  private final DataStep data;
  private final TaskStep task = new TaskStep();
  private final DivisionStep split;
  private final RulesStep rules;
  private final CheckStep check;
  private final Wizard wizard;

  BenchmarkForm(BoardDesk desk, Viewer viewer, RowsFields rowsFields, Consumer<String> go) {
    this.desk = desk;
    this.viewer = viewer;
    this.rowsFields = rowsFields;
    data = new DataStep(desk, viewer, rowsFields);
    rules = new RulesStep(desk.clock().instant());
    split = own() ? new OwnDivisionStep(preview()) : new SplitStep(preview());
    check = new CheckStep(this::wanted, preview());
    var create = new Button("Create benchmark", click -> create());
    create.setThemeName("primary");
    wizard = new Wizard(steps(), go, create);
    add(wizard);
  }

  void show(String step) {
    wizard.show(step);
  }

  private List<Wizard.Step> steps() {
    return List.of(
        new Wizard.Step("data", "Data", data, () -> {}),
        new Wizard.Step("task", "Task and metric", task, () -> task.offer(columns())),
        new Wizard.Step("split", "Division", split, () -> split.offer(names())),
        new Wizard.Step("rules", "Rules and phases", rules, () -> {}),
        new Wizard.Step("check", "Check", check, check::refresh));
  }

  private PartsPreview preview() {
    var caption = "What everybody may see of test.csv";
    return new PartsPreview(
        own() ? caption : caption + "; ids are drawn anew", this::draw, () -> task.metric().task());
  }

  private Preview draw() {
    return desk.benchmarks().preview(viewer, wanted());
  }

  private NewBenchmark wanted() {
    return new NewBenchmark(
        data.owner(),
        data.name(),
        data.title(),
        data.description(),
        rowsFields.source(),
        task.target(),
        task.metric(),
        split.plan(),
        rules.rules(),
        rules.schedule(),
        data.audience(),
        data.reviewers());
  }

  private void create() {
    var wish = new BenchmarkWish(wanted(), rules.publicScores(), rules.baselines());
    var made = desk.founding().make(viewer, wish);
    UI.getCurrent().navigate("leaderboards/" + made.address());
  }

  private boolean own() {
    return rowsFields instanceof OwnRows;
  }

  private List<TableColumn> columns() {
    return rowsFields.columns();
  }

  private List<String> names() {
    return columns().stream().map(TableColumn::name).toList();
  }
}
