package dev.touchstone.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import dev.touchstone.report.Figure;
import dev.touchstone.run.RunColumns;
import dev.touchstone.run.ui.MetricName;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** How a figure is drawn: what its shape lets one choose. */
final class FigureLooks {
  private static final Map<String, String> AXES =
      Map.of("step", "Step", "time", "Time", "relative", "Time since the start");

  private final Figure figure;
  private final RunColumns columns;
  private final BiConsumer<String, String> changed;

  /**
   * @param changed hears a word of the look and its value, empty for the usual
   */
  FigureLooks(Figure figure, RunColumns columns, BiConsumer<String, String> changed) {
    this.figure = figure;
    this.columns = columns;
    this.changed = changed;
  }

  List<Component> fields() {
    return switch (figure.shape()) {
      case CURVES -> List.of(axis(), smoothing(), setting("Mean over", "group"), log());
      case SCATTER -> List.of(axis("Across", "across"), axis("Up", "up"));
      case BOXES -> List.of(setting("By", "boxes"));
      case TABLE -> List.of(chosenColumns());
      case BEST, PARALLEL, DRIVERS, DIFFERENCE -> List.of();
    };
  }

  private String said(String word) {
    return figure.look().getOrDefault(word, "");
  }

  private Component axis() {
    Select<String> axis = new Select<>();
    axis.setLabel("Horizontal axis");
    axis.setItems("step", "time", "relative");
    axis.setItemLabelGenerator(word -> AXES.getOrDefault(word, word));
    axis.setValue(AXES.containsKey(said("axis")) ? said("axis") : "step");
    axis.addValueChangeListener(
        e -> changed.accept("axis", e.getValue().equals("step") ? "" : e.getValue()));
    return axis;
  }

  private Component smoothing() {
    NumberField smooth = new NumberField("Smoothing");
    smooth.setMin(0);
    smooth.setMax(0.99);
    smooth.setStep(0.01);
    smooth.setHelperText("0 to 0.99");
    smooth.setValue(smoothness());
    smooth.addValueChangeListener(
        e -> {
          Double value = e.getValue();
          boolean none = value == null || value <= 0;
          changed.accept("smooth", none ? "" : Double.toString(Math.min(value, 0.99)));
        });
    return smooth;
  }

  /** The browser draws what it cannot read as no smoothing, so the field says the same. */
  private double smoothness() {
    try {
      return Math.clamp(Double.parseDouble(said("smooth")), 0, 0.99);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private Component log() {
    Checkbox log = new Checkbox("Log values", said("scale").equals("log"));
    log.addValueChangeListener(e -> changed.accept("scale", e.getValue() ? "log" : ""));
    return log;
  }

  private Component setting(String label, String word) {
    return choice(label, word, columns.params());
  }

  /** An axis of a scatter plot: a parameter, or a metric by its words as the chart calls it. */
  private Component axis(String label, String word) {
    String metric = new MetricName(figure.metric()).words();
    return choice(
        label, word, Stream.concat(columns.params().stream(), Stream.of(metric)).toList());
  }

  private Component choice(String label, String word, List<String> names) {
    ComboBox<String> choice = new ComboBox<>(label);
    choice.setItems(names);
    choice.setClearButtonVisible(true);
    choice.setPlaceholder("As it comes");
    choice.setValue(names.contains(said(word)) ? said(word) : null);
    choice.addValueChangeListener(
        e -> changed.accept(word, e.getValue() == null ? "" : e.getValue()));
    return choice;
  }

  private Component chosenColumns() {
    MultiSelectComboBox<String> chosen = new MultiSelectComboBox<>("Columns");
    List<String> names =
        Stream.concat(columns.params().stream(), columns.metrics().stream()).distinct().toList();
    chosen.setItems(names);
    chosen.setPlaceholder("What differs, and the metric");
    chosen.setValue(FigureView.columns(figure).stream().filter(names::contains).toList());
    chosen.addValueChangeListener(e -> changed.accept("columns", String.join("\n", e.getValue())));
    return chosen;
  }
}
