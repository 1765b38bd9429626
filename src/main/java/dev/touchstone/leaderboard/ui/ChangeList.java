package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Amendment;
import dev.touchstone.leaderboard.Benchmark;
import dev.touchstone.leaderboard.RuleChange;
import dev.touchstone.leaderboard.Ruling;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All that was changed since a benchmark was made, the latest first: rules, labels, scorers, and
 * the rulings that the reader may know of.
 */
class ChangeList extends UnorderedList {
  /**
   * One change.
   *
   * @param why the reason that was given; empty where none is asked for
   */
  private record Change(Instant at, String by, String words, String why) {}

  private final BoardDesk desk;

  ChangeList(BoardDesk desk, Viewer viewer, Benchmark benchmark) {
    this.desk = desk;
    addClassName("changes");
    all(viewer, benchmark).forEach(change -> add(item(change)));
  }

  boolean isEmpty() {
    return getComponentCount() == 0;
  }

  private List<Change> all(Viewer viewer, Benchmark benchmark) {
    return Stream.of(
            desk.rules().changes(viewer, benchmark).stream().map(ChangeList::of),
            desk.amendments().of(viewer, benchmark).stream().map(ChangeList::of),
            desk.rulings().of(viewer, benchmark).stream().map(ChangeList::of))
        .flatMap(changes -> changes)
        .sorted(Comparator.comparing(Change::at).reversed())
        .toList();
  }

  private ListItem item(Change change) {
    var who = new Span(change.by() + ", " + desk.times().words(change.at()));
    who.addClassNames("small", "muted");
    var item = new ListItem(new Div(who), new Div(new Span(change.words())));
    if (change.why().isEmpty()) return item;
    var why = new Div(new Span("“%s”".formatted(change.why())));
    why.addClassName("muted");
    item.add(why);
    return item;
  }

  private static Change of(RuleChange change) {
    return new Change(change.at(), change.by(), change.words(), "");
  }

  private static Change of(Amendment made) {
    var words =
        made.labelsChanged() == 0
            ? "The scorer changed; every entry was scored again."
            : "%s corrected; every entry was scored again."
                .formatted(
                    Figures.count(made.labelsChanged(), "hidden label was", "hidden labels were"));
    var by = Objects.requireNonNullElse(made.amendedBy(), "Touchstone");
    return new Change(made.amendedAt(), by, words, made.reason());
  }

  private static Change of(Ruling ruling) {
    return new Change(ruling.ruledAt(), ruling.ruledBy(), words(ruling), ruling.reason());
  }

  private static String words(Ruling ruling) {
    return switch (ruling.kind()) {
      case DISQUALIFIED -> "“%s” was disqualified.".formatted(ruling.entryBefore());
      case REINSTATED -> "“%s” was reinstated.".formatted(ruling.entryBefore());
      case RENAMED, OWNER_RENAMED ->
          "“%s” was renamed “%s”.".formatted(ruling.entryBefore(), ruling.entryAfter());
    };
  }
}
