package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.TableColumn;
import dev.touchstone.leaderboard.score.Metric;
import java.util.List;

/** What is predicted, and by what it is ranked. */
class TaskStep extends Div {
  /** More different values than this are taken for measurements, not classes, at first. */
  private static final int LIKELY_CLASSES = 20;

  private final ComboBox<TableColumn> target = new ComboBox<>("Column to predict");
  private final ComboBox<Metric> metric = new ComboBox<>("Ranked by");
  private List<TableColumn> columns = List.of();

  TaskStep() {
    target.setItemLabelGenerator(TaskStep::label);
    target.addValueChangeListener(change -> suggest(change.getValue()));
    target.setHelperText("Its values are held back for the rows to predict.");
    metric.setItems(metrics());
    metric.setItemLabelGenerator(m -> "%s, %s".formatted(m.label(), m.direction()));
    metric.setValue(Metric.F1_MACRO);
    metric.addValueChangeListener(change -> explain(change.getValue()));
    explain(metric.getValue());
    var fields = new Div(target, metric);
    fields.addClassName("fields");
    add(fields);
  }

  /** Offers the columns of the table that is chosen now; a choice that still fits stays. */
  void offer(List<TableColumn> of) {
    if (columns.equals(of)) return;
    var before = target.getValue();
    columns = of;
    target.setItems(of);
    if (before != null && of.contains(before)) target.setValue(before);
  }

  /**
   * @throws InvalidInput if none is chosen
   */
  String target() {
    var column = target.getValue();
    if (column == null) throw new InvalidInput("Choose the column to predict.");
    return column.name();
  }

  /**
   * @throws InvalidInput if none is chosen
   */
  Metric metric() {
    var chosen = metric.getValue();
    if (chosen == null) throw new InvalidInput("Choose a metric.");
    return chosen;
  }

  /** All that a table can be ranked by. */
  static List<Metric> metrics() {
    return Metric.offered();
  }

  private static String label(TableColumn column) {
    return "%s (%s%,d values)"
        .formatted(
            column.name(),
            column.distinct() == TableColumn.MOST ? "at least " : "",
            column.distinct());
  }

  private void explain(Metric chosen) {
    metric.setHelperText(chosen == null ? "" : chosen.explanation());
  }

  private void suggest(TableColumn column) {
    if (column == null) return;
    var measured = column.numeric() && column.distinct() > LIKELY_CLASSES;
    metric.setValue(measured ? Metric.RMSE : Metric.F1_MACRO);
  }
}
