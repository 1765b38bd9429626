package dev.touchstone.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.base.Problem;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.report.Figure;
import dev.touchstone.report.Selection;
import dev.touchstone.report.Shape;
import dev.touchstone.run.RunColumns;
import dev.touchstone.run.RunQuery;
import dev.touchstone.run.Runs;
import dev.touchstone.run.ui.MetricName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What a figure shows; each change is seen at once, one that cannot be right is refused below. */
final class FigureForm extends Div {
  private final ReportDesk desk;
  private final Consumer<Figure> changed;
  private final Select<Shape> shape = new Select<>();
  private final ComboBox<Experiment> experiment = new ComboBox<>("Experiment");
  private final TextField filter = new TextField("Runs");
  private final IntegerField most = new IntegerField("At most");
  private final ComboBox<String> metric = new ComboBox<>("Metric");
  private final TextField caption = new TextField("Caption");
  private final Div looks = new Div();
  private final Paragraph error = new Paragraph();
  private Figure figure;

  FigureForm(ReportDesk desk, Figure figure, Consumer<Figure> changed) {
    this.desk = desk;
    this.figure = figure;
    this.changed = changed;
    addClassName("figure-form");
    looks.addClassName("field-row");
    error.addClassName("bad");
    error.getElement().setAttribute("role", "alert");
    prepareWhat();
    prepareRuns();
    prepareMetric();
    add(row(shape, experiment, metric), row(filter, most), looks, caption, error);
    showLooks();
  }

  private static Div row(Component... fields) {
    Div row = new Div(fields);
    row.addClassName("field-row");
    return row;
  }

  private void prepareWhat() {
    shape.setLabel("Show");
    shape.setItems(Shape.values());
    shape.setItemLabelGenerator(ShapeName::of);
    shape.setValue(figure.shape());
    shape.addValueChangeListener(e -> write());
    experiment.setItems(
        query ->
            desk
                .experiments()
                .list(desk.viewer(), name(query.getFilter().orElse("")), null, 500)
                .items()
                .stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    experiment.setItemLabelGenerator(e -> e.address().toString());
    desk.experiment(figure.runs().experiment()).ifPresent(experiment::setValue);
    experiment.addValueChangeListener(e -> write());
  }

  /** Of an address only the name is looked for. */
  private static String name(String typed) {
    return typed.substring(typed.indexOf('/') + 1);
  }

  private void prepareRuns() {
    filter.setPlaceholder("All runs");
    filter.setHelperText("Such as metrics.loss < 0.1 AND params.depth = 4");
    filter.setValue(figure.runs().filter());
    filter.addValueChangeListener(e -> write());
    most.setMin(1);
    most.setMax(Runs.COMPARED);
    most.setValue(figure.runs().most());
    most.setStepButtonsVisible(true);
    most.addValueChangeListener(e -> write());
  }

  private void prepareMetric() {
    metric.setItemLabelGenerator(key -> key.isEmpty() ? "" : new MetricName(key).words());
    metric.setAllowCustomValue(true);
    metric.addCustomValueSetListener(e -> metric.setValue(e.getDetail()));
    metric.setItems(metrics(columns()));
    metric.setValue(figure.metric());
    metric.addValueChangeListener(e -> write());
    caption.setMaxLength(500);
    caption.setValue(figure.caption());
    caption.addValueChangeListener(e -> write());
  }

  private RunColumns columns() {
    return desk.experiment(figure.runs().experiment())
        .map(e -> desk.columns(e.id()))
        .orElseGet(() -> new RunColumns(List.of(), List.of(), List.of()));
  }

  private static List<String> metrics(RunColumns columns) {
    return columns.metrics().stream().sorted(MetricName.MOST_TELLING).toList();
  }

  private void showLooks() {
    looks.removeAll();
    looks.add(new FigureLooks(figure, columns(), this::draw).fields());
    looks.setVisible(looks.getComponentCount() > 0);
  }

  private void draw(String word, String value) {
    Map<String, String> look = new TreeMap<>(figure.look());
    if (value.isEmpty()) look.remove(word);
    else look.put(word, value);
    take(() -> figure.drawn(look));
  }

  private void write() {
    Figure before = figure;
    take(this::written);
    boolean other = !before.runs().experiment().equals(figure.runs().experiment());
    if (other) metric.setItems(metrics(columns()));
    if (other || before.shape() != figure.shape()) showLooks();
  }

  private Figure written() {
    Experiment chosen = experiment.getValue();
    RunQuery.written(filter.getValue(), List.of());
    return new Figure(
        figure.id(),
        shape.getValue(),
        new Selection(
            chosen == null ? figure.runs().experiment() : chosen.id(),
            filter.getValue(),
            Objects.requireNonNullElse(most.getValue(), figure.runs().most())),
        Objects.requireNonNullElse(metric.getValue(), ""),
        caption.getValue(),
        figure.look());
  }

  private void take(Supplier<Figure> made) {
    try {
      figure = made.get();
      error.setText("");
      changed.accept(figure);
    } catch (Problem problem) {
      error.setText(problem.text());
    }
  }
}
