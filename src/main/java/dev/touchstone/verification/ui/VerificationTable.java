package dev.touchstone.verification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.account.Viewer;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.Split;
import dev.touchstone.verification.Verification;
import dev.touchstone.verification.VerificationState;
import java.util.List;

/** One row per verification: what was claimed and what came out, on one axis. */
class VerificationTable extends Div {
  private final VerificationDesk desk;
  private final Viewer viewer;
  private final Benchmark benchmark;
  private final Split split;
  private final boolean numbers;
  private final VerificationPicture picture;
  private final String open;
  private final Runnable changed;

  VerificationTable(
      VerificationDesk desk,
      Viewer viewer,
      Benchmark benchmark,
      List<Verification> all,
      String open,
      Runnable changed) {
    this.desk = desk;
    this.viewer = viewer;
    this.benchmark = benchmark;
    this.split = benchmark.decidingSplit();
    this.numbers = all.stream().anyMatch(one -> one.findings().containsKey(split));
    this.picture = new VerificationPicture(all, split);
    this.open = open;
    this.changed = changed;
    addClassName("scroll");
    add(table(all));
  }

  private NativeTable table(List<Verification> all) {
    var table = new NativeTable();
    table.addClassNames("t", "verifications");
    table.getElement().setAttribute("aria-label", "Verifications, the newest first");
    var head = new NativeTableRow(head("Entry", "f"), head("Verdict", ""));
    if (numbers) head.add(axis());
    head.add(head("", "num l"));
    table.getHead().add(head);
    all.forEach(one -> table.getBody().add(row(one)));
    return table;
  }

  private NativeTableHeaderCell axis() {
    var cell = new NativeTableHeaderCell();
    var unit = new Span("%s %s".formatted(split.word(), benchmark.metric().unit()));
    unit.addClassName("u");
    cell.add(new Span("Claim and re-runs"), unit, picture.header());
    cell.addClassName("axis");
    return cell;
  }

  private NativeTableRow row(Verification one) {
    var row = new NativeTableRow(cell("f", entry(one)), cell("verdict", verdict(one)));
    if (numbers) row.add(cell("axis", picture.row(one)));
    row.add(cell("num l", stop(one)));
    row.setId("verification-" + one.id());
    return row;
  }

  private Component[] entry(Verification one) {
    var name = new Anchor("lineage/entry:" + one.submissionId(), one.entry());
    name.addClassNames("strong", "name");
    var from =
        new Span(
            new Span(one.owner() + " · asked for by " + one.startedBy().words() + " "),
            desk.times().ago(one.startedAt()));
    from.addClassNames("faint", "small");
    return new Component[] {name, new Div(from)};
  }

  private Component[] verdict(Verification one) {
    var words = new Div(VerdictWords.sentence(one, split));
    words.addClassName("small");
    var first = new Div(VerdictWords.badge(one));
    first.addClassNames("row", "wrap");
    if (one.otherEnvironment()) first.add(other());
    if (one.seeds().isEmpty()) return new Component[] {first, words};
    var seeds = new SeedsDetails(desk, viewer, one, split);
    seeds.setOpen(one.id().toString().equals(open));
    return new Component[] {first, words, seeds};
  }

  private static Component other() {
    var words = new Span("in another environment");
    words.addClassNames("small", "muted");
    return words;
  }

  private Component stop(Verification one) {
    if (!one.mayCancel() || one.state() != VerificationState.RUNNING) return new Span();
    var button =
        new Button(
            "Stop",
            click -> {
              desk.verifications().cancel(viewer, one.id());
              changed.run();
            });
    button.setAriaLabel("Stop the verification of " + one.entry());
    return button;
  }

  private static NativeTableHeaderCell head(String name, String classes) {
    var cell = new NativeTableHeaderCell(name);
    if (!classes.isEmpty()) cell.addClassNames(classes.split(" "));
    return cell;
  }

  private static NativeTableCell cell(String classes, Component... content) {
    var cell = new NativeTableCell(content);
    if (!classes.isEmpty()) cell.addClassNames(classes.split(" "));
    return cell;
  }
}
