package dev.touchstone.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.router.QueryParameters;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.SubmissionState;
import dev.touchstone.review.Entry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Entries with how far their review is; two of them can be chosen to be compared. */
class EntryTable extends Div {
  private final ReviewDesk desk;
  private final ReviewPlace place;
  private final Set<UUID> chosen = new LinkedHashSet<>();
  private final Button compare = new Button("Compare two entries", e -> compare());

  EntryTable(ReviewDesk desk, ReviewPlace place, List<Entry> entries) {
    this.desk = desk;
    this.place = place;
    addClassName("entries");
    var table = new Cells("Entries", "", "Rank", "Entry", "Owner", "State", "#Score", "Handed in");
    entries.forEach(e -> table.row(cells(e)));
    compare.setEnabled(false);
    var bar = new Div(sorts(), compare);
    bar.addClassNames("row", "wrap", "review-bar");
    add(bar, table);
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
        Cells.of(choice(entry)),
        Cells.text(at == null ? "–" : at.ranks().toString()),
        Cells.of(name(entry)),
        Cells.text(entry.owner() == null ? "hidden" : entry.owner()),
        Cells.of(StateBadge.of(entry)),
        Cells.number(at == null ? "–" : Digits.estimate(at.score(), at.interval())),
        Cells.of(handedIn(entry)));
  }

  private Component choice(Entry entry) {
    var tick = new Checkbox();
    tick.setAriaLabel("Choose " + entry.name());
    tick.setVisible(entry.standing() != null);
    tick.addValueChangeListener(e -> choose(entry.id(), e.getValue()));
    return tick;
  }

  private void choose(UUID id, boolean taken) {
    if (taken) chosen.add(id);
    else chosen.remove(id);
    compare.setEnabled(chosen.size() == 2);
  }

  private void compare() {
    var two = List.copyOf(chosen);
    UI.getCurrent()
        .navigate(
            place.page(),
            QueryParameters.fromString(
                "tab=%s&a=%s&b=%s".formatted(ReviewPlace.WORD, two.getFirst(), two.getLast())));
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
