package dev.touchstone.leaderboard.ui;

import static dev.touchstone.leaderboard.ui.Cells.below;
import static dev.touchstone.leaderboard.ui.Cells.cell;
import static dev.touchstone.leaderboard.ui.Cells.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;
import dev.touchstone.leaderboard.score.Gap;
import dev.touchstone.leaderboard.score.Seeds;
import java.util.List;

/** What stands in the cells of an entry's row. */
final class BoardCells {
  private final BoardOffer offer;
  private final Board board;
  private final boolean mixed;
  private final Focus focus;

  BoardCells(BoardOffer offer, Focus focus) {
    this.focus = focus;
    this.offer = offer;
    this.board = offer.board();
    this.mixed = offer.mixed();
  }

  NativeTableCell rank(BoardRow row, List<Span> brackets) {
    var button = choice(row).on(new NativeButton(row.ranks().toString()));
    button.addClassName("figure");
    button.setAriaLabel("Rank %s, who is close to %s".formatted(row.ranks(), row.entry()));
    button.getElement().setAttribute("aria-pressed", Boolean.toString(focus.is(row)));
    button.getElement().setAttribute("title", "Who is close to it?");
    var cell = cell("rank", button);
    brackets.forEach(cell::add);
    return cell;
  }

  /** Choosing the chosen one again goes back to the leader. */
  Press choice(BoardRow row) {
    return new Press(BoardWish.NEAR, focus.is(row) ? "" : row.submissionId().toString());
  }

  NativeTableCell entry(BoardRow row) {
    var name = new Anchor("lineage/entry:" + row.submissionId(), row.entry());
    name.addClassNames("strong", "name");
    return cell("entry", name, from(row));
  }

  private Component from(BoardRow row) {
    var line = new Div(words(row.owner(), "faint", "small"));
    line.addClassNames("row", "wrap");
    if (mixed && offer.mine(row)) line.add(words("yours", "small", "med"));
    if (row.runId() != null) {
      var run = new Anchor("runs/" + row.runId(), "run");
      run.addClassNames("link", "small", "faint");
      run.setAriaLabel("Run of " + row.entry());
      line.add(run);
    }
    if (row.seeds() != null) line.add(seeds(row.seeds()));
    offer.marks(row.submissionId()).forEach(mark -> line.add(new MarkBadge(mark)));
    return line;
  }

  private Component seeds(Seeds seeds) {
    var words = words(seeds.count() + " seeds", "small", "faint");
    words
        .getElement()
        .setAttribute(
            "title",
            "One recipe with %d seeds: mean %s, standard deviation %s"
                .formatted(seeds.count(), figure(seeds.mean()), figure(seeds.deviation())));
    return words;
  }

  NativeTableCell score(BoardRow row) {
    var doubt = row.constant() ? "constant" : "± " + figure(row.interval().margin());
    return cell("num sc", words(figure(row.score()), "figure"), below(doubt, "faint"));
  }

  NativeTableCell gap(BoardRow row) {
    return focus.gap(row).map(this::gap).orElseGet(this::itself);
  }

  private NativeTableCell itself() {
    return cell("num dl", words(focus.chosen() == null ? "leader" : "chosen", "muted"));
  }

  private NativeTableCell gap(Gap gap) {
    var line =
        new Span(new Span(signed(gap.difference())), words(" ± " + figure(gap.margin()), "faint"));
    return gap.includesZero()
        ? cell("num dl", line, below("tie, includes zero", "touch"))
        : cell("num dl", line);
  }

  NativeTableCell chance(BoardRow row) {
    return cell("num ch", new Span(percent(row.chanceOfBest())));
  }

  /** Nothing drawn a finite number of times is certain or impossible. */
  static String percent(double share) {
    if (share < 0.005) return "< 1%";
    return share >= 0.995 ? "> 99%" : Math.round(100 * share) + "%";
  }

  NativeTableCell other(BoardRow row) {
    var other = row.other();
    if (other == null) return cell("num pb", new Span("–"));
    return cell(
        "num pb", new Span(other.ranks().toString()), below(figure(other.score()), "faint"));
  }

  NativeTableCell submissions(BoardRow row) {
    return cell("num sb l", new Span(Figures.count(row.submissions())));
  }

  private String figure(double value) {
    return Figures.fixed(value, board.decimals());
  }

  private String signed(double value) {
    var rounded = figure(Math.abs(value));
    if (Figures.isZero(rounded)) return rounded;
    return (value > 0 ? "+" : "−") + rounded;
  }
}
