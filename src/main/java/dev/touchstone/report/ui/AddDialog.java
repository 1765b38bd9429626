package dev.touchstone.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import dev.touchstone.base.Problem;
import dev.touchstone.report.Blocks;
import dev.touchstone.report.Figure;
import dev.touchstone.report.Report;
import dev.touchstone.report.ReportCard;
import java.util.List;

/** Asks which report a figure is for, and puts it at the end of that. */
final class AddDialog extends Dialog {
  private static final int MOST = 500;

  private final ReportDesk desk;
  private final Figure figure;
  private final ComboBox<ReportCard> reports = new ComboBox<>("Report");
  private final Paragraph error = new Paragraph();

  AddDialog(ReportDesk desk, Figure figure) {
    this.desk = desk;
    this.figure = figure;
    setHeaderTitle("Add these curves to a report");
    prepareReports();
    error.addClassName("bad");
    error.getElement().setAttribute("role", "alert");
    Paragraph about =
        new Paragraph(
            "The report keeps which runs these are, the metric and how it is drawn, and follows"
                + " the runs.");
    about.addClassName("muted");
    Div form = new Div(about, reports, error);
    form.addClassName("dialog-form");
    add(form);
    footer();
  }

  private void prepareReports() {
    List<ReportCard> own =
        desk.reports().list(desk.viewer(), "", null, MOST).items().stream()
            .filter(report -> desk.reports().mayChange(desk.viewer(), report))
            .toList();
    reports.setItems(own);
    reports.setItemLabelGenerator(ReportCard::title);
    reports.setVisible(!own.isEmpty());
    own.stream().findFirst().ifPresent(reports::setValue);
  }

  private void footer() {
    Button add = new Button("Add to report", e -> append());
    Button fresh = new Button("New report", e -> begin());
    (reports.isVisible() ? add : fresh).addThemeName("primary");
    add.setVisible(reports.isVisible());
    getFooter().add(new Button("Cancel", e -> close()), fresh, add);
  }

  private void begin() {
    close();
    new NewReportDialog(desk, Blocks.of(figure), this::open).open();
  }

  private void append() {
    ReportCard chosen = reports.getValue();
    if (chosen == null) return;
    try {
      Report now = desk.reports().byId(desk.viewer(), chosen.id());
      Blocks more = now.blocks().with(Blocks.MOST, figure);
      open(
          desk.reports()
              .save(desk.viewer(), now.id(), now.card().version(), now.card().title(), more));
      close();
    } catch (Problem problem) {
      error.setText(problem.text());
    }
  }

  private void open(Report report) {
    UI.getCurrent().navigate("reports/" + report.card().address());
    Notification.show("Added to the report", 2000, Notification.Position.BOTTOM_START);
  }
}
