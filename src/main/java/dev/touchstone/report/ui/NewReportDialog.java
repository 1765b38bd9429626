package dev.touchstone.report.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.touchstone.access.Visibility;
import dev.touchstone.account.Namespace;
import dev.touchstone.base.Problem;
import dev.touchstone.report.Blocks;
import dev.touchstone.report.NewReport;
import dev.touchstone.report.Report;
import java.util.List;
import java.util.function.Consumer;

/** Asks for a title, where the report belongs and who may read it. */
final class NewReportDialog extends Dialog {
  private final ReportDesk desk;
  private final Blocks blocks;
  private final Consumer<Report> made;
  private final TextField title = new TextField("Title");
  private final Select<Namespace> owner = new Select<>();
  private final AudienceChoice audience = new AudienceChoice(Visibility.TEAM);
  private final Paragraph error = new Paragraph();

  /**
   * @param blocks what it begins with
   * @param made hears of the report
   */
  NewReportDialog(ReportDesk desk, Blocks blocks, Consumer<Report> made) {
    this.desk = desk;
    this.blocks = blocks;
    this.made = made;
    setHeaderTitle("New report");
    title.setPlaceholder("Does a deeper tree help?");
    title.setMaxLength(200);
    title.setRequiredIndicatorVisible(true);
    title.setAutofocus(true);
    prepareOwner();
    error.addClassName("bad");
    error.getElement().setAttribute("role", "alert");
    Div form = new Div(title, owner, audience, error);
    form.addClassName("dialog-form");
    add(form);
    footer();
  }

  /** The report begins under this title. */
  NewReportDialog titled(String text) {
    title.setValue(text);
    return this;
  }

  private void prepareOwner() {
    List<Namespace> writable = desk.namespaces().writable(desk.viewer());
    owner.setLabel("Belongs to");
    owner.setItems(writable);
    owner.setItemLabelGenerator(Namespace::displayName);
    owner.setValue(writable.getFirst());
  }

  private void footer() {
    Button create = new Button("Create report", e -> create());
    create.addThemeName("primary");
    getFooter().add(new Button("Cancel", e -> close()), create);
  }

  private void create() {
    try {
      NewReport wanted =
          new NewReport(owner.getValue().id(), title.getValue(), audience.getValue(), blocks);
      Report report = desk.reports().create(desk.viewer(), wanted);
      close();
      made.accept(report);
    } catch (Problem problem) {
      error.setText(problem.text());
    }
  }
}
