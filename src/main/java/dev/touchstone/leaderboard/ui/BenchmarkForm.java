package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespace;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Address;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.base.ui.Section;
import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.Dataset;
import dev.touchstone.catalog.Version;
import dev.touchstone.leaderboard.Benchmarks;
import dev.touchstone.leaderboard.NewBenchmark;
import dev.touchstone.leaderboard.Rules;
import dev.touchstone.leaderboard.SplitPlan;
import dev.touchstone.leaderboard.score.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What has to be said to make a benchmark, in the order in which one thinks of it. */
class BenchmarkForm extends Div {
  /** More different values than this are taken for measurements, not classes, at first. */
  private static final int LIKELY_CLASSES = 20;

  private final BoardDesk desk;
  private final Viewer viewer;
  private final Version version;
  private final Select<String> table = new Select<>();
  private final ComboBox<Column> target = new ComboBox<>("Column to predict");
  private final Select<Metric> metric = new Select<>();
  private final IntegerField hidden =
      percent("Rows with hidden labels", SplitPlan.USUAL_TEST_SHARE);
  private final IntegerField shown = percent("Of these, public", SplitPlan.USUAL_PUBLIC_SHARE);
  private final IntegerField limit = new IntegerField("Submissions per person and day");
  private final TextField title = new TextField("Title");
  private final TextField name = new TextField("Name in the address");
  private final Select<Namespace> owner = new Select<>();
  private final TextArea description = new TextArea("What is asked, and rules (Markdown)");
  private final RadioButtonGroup<Visibility> audience =
      new RadioButtonGroup<>("Who may see it and its data");
  private final TextField reviewers = new TextField("Reviewers");

  BenchmarkForm(BoardDesk desk, Viewer viewer, Dataset dataset, Version version) {
    this.desk = desk;
    this.viewer = viewer;
    this.version = version;
    addClassName("form");
    choices(dataset);
    add(new Section("What is predicted", fields(table, target, metric)));
    add(new Section("What is held back", fields(hidden, shown, limit)));
    add(new Section("How it is found", fields(title, name, owner, description)));
    add(new Section("Who takes part", fields(audience, reviewers)));
    var create = new Button("Create benchmark", click -> create());
    create.setThemeName("primary");
    create.setDisableOnClick(false);
    add(create);
  }

  private void choices(Dataset dataset) {
    table.setLabel("Table");
    table.addValueChangeListener(change -> target.setItems(columns(change.getValue())));
    table.setItems(Benchmarks.tables(version));
    Benchmarks.tables(version).stream().findFirst().ifPresent(table::setValue);
    target.setItemLabelGenerator(c -> "%s (%,d values)".formatted(c.name(), c.distinct()));
    target.addValueChangeListener(change -> suggest(change.getValue()));
    metric.setLabel("Ranked by");
    metric.setItems(Metric.offered().stream().filter(m -> m.task().isColumn()).toList());
    metric.setItemLabelGenerator(m -> "%s, %s".formatted(m.label(), m.direction()));
    metric.setValue(Metric.F1_MACRO);
    limit.setValue(Rules.usual().perDay());
    title.setValue(dataset.title());
    name.setValue(dataset.address().name() + "-benchmark");
    owners(dataset);
    audience.setItems(Visibility.EVERYONE, Visibility.TEAM, Visibility.PRIVATE);
    audience.setItemLabelGenerator(BenchmarkForm::words);
    audience.setValue(Visibility.TEAM);
    reviewers.setHelperText("Sign-in names with commas between; they may see every submission.");
  }

  private void owners(Dataset dataset) {
    var writable = desk.namespaces().writable(viewer);
    owner.setLabel("Owner");
    owner.setItems(writable);
    owner.setItemLabelGenerator(Namespace::displayName);
    owner.setValue(
        writable.stream()
            .filter(n -> n.id().equals(dataset.namespaceId()))
            .findFirst()
            .orElse(writable.getFirst()));
  }

  private List<Column> columns(String path) {
    return version
        .file(path)
        .map(file -> file.profile())
        .map(profile -> profile.columns())
        .orElse(List.of());
  }

  private void suggest(Column column) {
    if (column == null) return;
    var measured = column.type().numeric() && column.distinct() > LIKELY_CLASSES;
    metric.setValue(measured ? Metric.RMSE : Metric.F1_MACRO);
  }

  private void create() {
    if (target.getValue() == null) throw new InvalidInput("Choose the column to predict.");
    var made = desk.benchmarks().create(viewer, wanted());
    UI.getCurrent().navigate("leaderboards/" + made.address());
  }

  private NewBenchmark wanted() {
    return new NewBenchmark(
        owner.getValue().id(),
        Address.wordFrom(name.getValue()),
        title.getValue(),
        description.getValue(),
        version.id(),
        table.getValue(),
        target.getValue().name(),
        metric.getValue(),
        SplitPlan.shares(share(hidden), share(shown)),
        Rules.perDay(Objects.requireNonNullElse(limit.getValue(), 0)),
        null,
        audience.getValue(),
        reviewers());
  }

  private Set<UUID> reviewers() {
    return Arrays.stream(reviewers.getValue().split(","))
        .map(String::strip)
        .filter(n -> !n.isEmpty())
        .map(n -> desk.namespaces().byName(n).id())
        .collect(Collectors.toSet());
  }

  private static double share(IntegerField percent) {
    return Objects.requireNonNullElse(percent.getValue(), 0) / 100.0;
  }

  private static IntegerField percent(String label, double share) {
    var field = new IntegerField(label);
    field.setValue((int) Math.round(share * 100));
    field.setSuffixComponent(new Div("%"));
    field.setStepButtonsVisible(true);
    field.setStep(5);
    return field;
  }

  private static Component fields(Component... fields) {
    var row = new Div(fields);
    row.addClassName("fields");
    return row;
  }

  private static String words(Visibility visibility) {
    return switch (visibility) {
      case EVERYONE -> "Everyone signed in";
      case TEAM -> "Members of the owner";
      case PRIVATE -> "Only me";
    };
  }
}
