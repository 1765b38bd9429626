package dev.touchstone.report.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.touchstone.base.ui.EmptyState;
import dev.touchstone.base.ui.Markdown;
import dev.touchstone.report.Block;
import dev.touchstone.report.Figure;
import dev.touchstone.report.Report;
import dev.touchstone.report.TextBlock;

/** A report as its readers see it: text in a narrow column, figures as wide as the page. */
final class ReportPage extends Div {
  private final ReportDesk desk;

  /**
   * @param edit what to do when a reader who may wants to write
   */
  ReportPage(ReportDesk desk, Report report, Runnable edit) {
    this.desk = desk;
    add(new ReportHeader(desk, report, edit));
    if (report.blocks().all().isEmpty()) add(nothing());
    else add(body(report));
  }

  private Component body(Report report) {
    Div column = new Div();
    column.addClassName("report-blocks");
    report.blocks().all().forEach(block -> column.add(shown(block)));
    Div body = new Div(column);
    body.addClassName("report-body");
    Contents.of(report.blocks()).ifPresent(body::add);
    return body;
  }

  private Component shown(Block block) {
    Component shown =
        switch (block) {
          case TextBlock text -> new Markdown(text.markdown());
          case Figure figure -> figure(figure);
        };
    shown.setId(Contents.anchor(block));
    return shown;
  }

  /** For one who may read the report the experiment is there, unless it is gone for everybody. */
  private Component figure(Figure figure) {
    return desk.experiment(figure.runs().experiment())
        .<Component>map(e -> new FigureView(figure, e.address().toString()))
        .orElseGet(ReportPage::gone);
  }

  static Component gone() {
    Paragraph gone = new Paragraph("This part is not available.");
    gone.addClassNames("note", "faint");
    return gone;
  }

  private static Component nothing() {
    return new EmptyState(
        "file", "Nothing written yet", "Its writers add text and figures that follow the runs.");
  }
}
