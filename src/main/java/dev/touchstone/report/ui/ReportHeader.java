package dev.touchstone.report.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dev.touchstone.access.ui.AudienceBadge;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.base.ui.PageHeader;
import dev.touchstone.report.Report;
import dev.touchstone.report.ReportCard;

/** The head of a report: who wrote it, who may read it, and what the viewer may do. */
final class ReportHeader extends PageHeader {
  private final ReportDesk desk;
  private final ReportCard report;

  ReportHeader(ReportDesk desk, Report shown, Runnable edit) {
    super(shown.card().title());
    this.desk = desk;
    this.report = shown.card();
    badge(new AudienceBadge(desk.access().words(report.audience(), desk.viewer())));
    subtitle(new Span(new Span(byline()), desk.times().ago(report.updatedAt())));
    action(copyLink());
    if (desk.reports().mayChange(desk.viewer(), report)) addChanges(edit);
  }

  private String byline() {
    String by = "By " + desk.maker(report) + ", changed ";
    return report.makerId().equals(report.editorId()) ? by : by + "by " + desk.editor(report) + " ";
  }

  private void addChanges(Runnable edit) {
    Button share = new Button("Share", Icon.of("users"));
    share.addClickListener(e -> new ShareDialog(desk, report).open());
    Button delete = new Button("Delete", Icon.of("trash"), e -> delete());
    delete.addThemeName("error");
    Button write = new Button("Edit report", Icon.of("edit"), e -> edit.run());
    write.addThemeName("primary");
    action(share);
    action(delete);
    action(write);
  }

  private static Button copyLink() {
    Button copy = new Button("Copy link", Icon.of("link"));
    copy.addClickListener(
        e -> {
          UI.getCurrent().getPage().executeJs("navigator.clipboard.writeText(location.href)");
          Notification.show("Copied the link", 2000, Notification.Position.BOTTOM_START);
        });
    return copy;
  }

  private void delete() {
    desk.reports().delete(desk.viewer(), report.id());
    UI.getCurrent().navigate("reports");
    UndoNote.show("Deleted “" + report.title() + "”", this::restore);
  }

  private void restore() {
    desk.reports().restore(desk.viewer(), report.address());
    UI.getCurrent().navigate("reports/" + report.address());
  }
}
