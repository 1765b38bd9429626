package dev.touchstone.leaderboard.ui;

import static dev.touchstone.leaderboard.ui.Cells.below;
import static dev.touchstone.leaderboard.ui.Cells.cell;
import static dev.touchstone.leaderboard.ui.Cells.words;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.leaderboard.Board;
import dev.touchstone.leaderboard.BoardRow;

/** What stands in the cells of an entry's row. */
final class BoardCells {
  private final BoardOffer offer;
  private final Board board;
  private final boolean mixed;

  BoardCells(BoardOffer offer) {
    this.offer = offer;
    this.board = offer.board();
    this.mixed = offer.mixed();
  }

  NativeTableCell rank(BoardRow row) {
    return cell("rank", words(row.ranks().toString(), "figure"));
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
    offer.marks(row.submissionId()).forEach(mark -> line.add(new MarkBadge(mark)));
    return line;
  }

  NativeTableCell score(BoardRow row) {
    var doubt = row.constant() ? "constant" : "± " + figure(row.interval().margin());
    return cell("num sc", words(figure(row.score()), "figure"), below(doubt, "faint"));
  }

  NativeTableCell gap(BoardRow row) {
    var gap = row.toLeader();
    if (gap == null) return cell("num dl", words("leader", "muted"));
    var line =
        new Span(
            new Span(signed(gap.difference())), words(" ± " + figure(gap.margin()), "faint"));
    return gap.includesZero()
        ? cell("num dl", line, below("tie, includes zero", "touch"))
        : cell("num dl", line);
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
    if (rounded.matches("[0.]+")) return rounded;
    return (value > 0 ? "+" : "−") + rounded;
  }
}
