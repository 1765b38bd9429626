package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.review.Entry;
import java.util.List;

/** Entries with how far their review is. */
class EntryTable extends Div {
  private final ReviewDesk desk;
  private final ReviewPlace place;

  EntryTable(ReviewDesk desk, ReviewPlace place, List<Entry> entries) {
    this.desk = desk;
    this.place = place;
    addClassName("entries");
    var table = new Cells("Entries", "Rank", "Entry", "Owner", "State", "#Score", "Handed in");
    entries.forEach(e -> table.row(cells(e)));
    add(sorts(), table);
  }

  private Component sorts() {
    var taken = EntryOrder.of(place.word("sort").orElse(""));
    var line = new Div(Cells.muted("Order by"));
    line.addClassNames("row", "wrap", "small");
    for (var order : EntryOrder.values()) {
      Anchor link = ReviewPlace.link(place.with("sort", order.word()), order.label());
      link.addClassName(order == taken ? "strong" : "link");
      if (order == taken) link.getElement().setAttribute("aria-current", "true");
      line.add(link);
    }
    return line;
  }

  private List<NativeTableCell> cells(Entry entry) {
    var at = entry.standing();
    return List.of(
        Cells.text(at == null ? "–" : at.ranks().toString()),
        Cells.of(name(entry)),
        Cells.text(entry.owner() == null ? "hidden" : entry.owner()),
        Cells.of(StateBadge.of(entry)),
        Cells.number(at == null ? "–" : Digits.estimate(at.score(), at.interval())),
        Cells.of(handedIn(entry)));
  }

  private Component name(Entry entry) {
    var link = ReviewPlace.link(place.entry(entry.id()), entry.name());
    link.addClassName("strong");
    var cell = new Div(link);
    if (entry.own()) cell.add(Cells.faint(" yours"));
    if (entry.reason() != null) cell.add(new Div(Cells.faint(entry.reason())));
    return cell;
  }

  private Component handedIn(Entry entry) {
    var words = Figures.count(entry.submissions().size(), "submission", "submissions");
    var refused = entry.count(SubmissionState.REJECTED);
    var failed = entry.count(SubmissionState.FAILED);
    if (refused > 0) words += ", " + refused + " refused";
    if (failed > 0) words += ", " + failed + " failed";
    var cell = new Div(Cells.classed(words));
    var origin = entry.submissions().getFirst().origin();
    if (origin != null) {
      var ago = desk.times().ago(origin.submittedAt());
      ago.addClassNames("faint", "xs");
      cell.add(new Div(ago));
    }
    return cell;
  }
}
