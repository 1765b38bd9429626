package dev.touchstone.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.base.Problem;
import dev.touchstone.report.Report;
import dev.touchstone.report.ReportCard;

/** Chooses who may read a report, and says who that is in the end. */
final class ShareDialog extends Dialog {
  private final ReportDesk desk;
  private final ReportCard report;
  private final AudienceChoice audience;
  private final Paragraph error = new Paragraph();

  ShareDialog(ReportDesk desk, ReportCard report) {
    this.desk = desk;
    this.report = report;
    Report now = desk.reports().byId(desk.viewer(), report.id());
    audience = new AudienceChoice(desk.reports().visibility(desk.viewer(), report.id()));
    setHeaderTitle("Share “" + report.title() + "”");
    error.addClassName("bad");
    error.getElement().setAttribute("role", "alert");
    ReachLine reach = new ReachLine();
    reach.show(desk.reports().reach(desk.viewer(), report.id(), now.blocks()), "can");
    Div form = new Div(reach, audience, error);
    form.addClassName("dialog-form");
    add(form);
    Button save = new Button("Save", e -> save());
    save.addThemeName("primary");
    getFooter().add(new Button("Cancel", e -> close()), save);
  }

  private void save() {
    try {
      desk.reports().share(desk.viewer(), report.id(), audience.getValue());
      close();
      UI.getCurrent().getPage().reload();
    } catch (Problem problem) {
      error.setText(problem.text());
    }
  }
}
