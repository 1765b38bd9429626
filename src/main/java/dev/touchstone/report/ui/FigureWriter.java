package dev.touchstone.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.touchstone.experiment.Experiment;
import dev.touchstone.report.Figure;

/** A figure as it will be read, and on demand the fields that change it. */
final class FigureWriter implements BlockCard.BlockWriter {
  private final ReportDesk desk;
  private final BlockChanges changes;
  private final Div fields = new Div();
  private final Div shown = new Div();
  private Figure figure;

  FigureWriter(ReportDesk desk, Figure figure, BlockChanges changes) {
    this.desk = desk;
    this.changes = changes;
    this.figure = figure;
    show();
  }

  private void show() {
    shown.removeAll();
    shown.add(
        desk.experiment(figure.runs().experiment())
            .map(Experiment::address)
            .<Component>map(address -> new FigureView(figure, address.toString()))
            .orElseGet(ReportPage::gone));
  }

  private void write(Figure now) {
    figure = now;
    show();
    changes.changed(now);
  }

  @Override
  public void toggle() {
    boolean open = fields.getComponentCount() > 0;
    fields.removeAll();
    if (!open) fields.add(new FigureForm(desk, figure, this::write));
  }

  @Override
  public Component component() {
    return new Div(fields, shown);
  }
}
