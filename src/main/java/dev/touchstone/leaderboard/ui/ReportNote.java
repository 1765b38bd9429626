package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.Submission;
import dev.touchstone.leaderboard.score.Finding;
import dev.touchstone.leaderboard.score.ValidationReport;

/** What was found in a prediction file: how often, and where first. */
class ReportNote extends Div {
  ReportNote(Submission submission) {
    var report = submission.report();
    addClassNames("note", "report", report.valid() ? "fine" : "bad");
    var body = new Div(title(report));
    body.addClassName("grow");
    if (!report.findings().isEmpty()) body.add(findings(report));
    if (!report.notices().isEmpty()) body.add(notices(report));
    if (!report.valid()) body.add(download(submission));
    add(Icon.of(report.valid() ? "check" : "x"), body);
    getElement().setAttribute("role", "status");
  }

  private static Anchor download(Submission submission) {
    var href =
        "api/v1/benchmarks/%s/submissions/%s".formatted(submission.benchmark(), submission.id());
    var link = new Anchor(href, "Download the report (JSON)");
    link.addClassNames("link", "small");
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", submission.entry() + "-report.json");
    return link;
  }

  private static Paragraph title(ValidationReport report) {
    var rows = Figures.count(report.rows(), "row", "rows");
    var title =
        new Paragraph(
            report.valid()
                ? rows + " read, all in order."
                : "This file cannot be scored, and nothing was counted. "
                    + "%s read, %s expected. Correct it and submit again."
                        .formatted(rows, Figures.count(report.expected())));
    title.addClassName("strong");
    return title;
  }

  private static UnorderedList findings(ValidationReport report) {
    var list = new UnorderedList();
    report.findings().forEach(finding -> list.add(finding(finding)));
    return list;
  }

  private static ListItem finding(Finding finding) {
    var count = new Span(Figures.count(finding.count()));
    count.addClassNames("tn", "strong");
    var where = new Div(String.join(" · ", finding.examples()) + more(finding));
    where.addClassNames("small", "muted", "mono");
    return new ListItem(count, new Span(" " + finding.fault().words()), where);
  }

  private static String more(Finding finding) {
    var more = finding.count() - finding.examples().size();
    return more > 0 ? " · and %s more".formatted(Figures.count(more)) : "";
  }

  private static UnorderedList notices(ValidationReport report) {
    var list = new UnorderedList();
    report.notices().forEach(notice -> list.add(new ListItem(notice)));
    list.addClassNames("small", "muted");
    return list;
  }
}
