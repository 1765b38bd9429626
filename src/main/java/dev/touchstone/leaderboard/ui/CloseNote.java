package dev.touchstone.leaderboard.ui;

import static dev.touchstone.leaderboard.ui.Cells.words;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.touchstone.base.ui.Figures;
import dev.touchstone.base.ui.Icon;
import dev.touchstone.leaderboard.BoardRow;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words who is close to a chosen entry. */
class CloseNote extends Div {
  private static final int NAMED = 5;

  CloseNote(BoardRow chosen, Focus focus) {
    addClassNames("note", "close-note");
    var finding = new Paragraph(words(chosen.entry(), "strong"), new Span(close(focus.others())));
    var rest = new Paragraph(rest(focus));
    rest.addClassNames("muted", "small");
    var text = new Div(finding, rest);
    text.addClassName("grow");
    var clear = new Press(BoardWish.NEAR, "").on(new NativeButton("Back to the leader"));
    clear.addClassNames("btn", "sm");
    add(Icon.of("streak"), text, clear);
  }

  private static String close(List<BoardRow> close) {
    if (close.isEmpty()) return " can be told from every other entry.";
    var names = close.stream().limit(NAMED).map(BoardRow::entry).collect(Collectors.joining(", "));
    var more = close.size() - NAMED;
    return " cannot be told from %s: %s%s."
        .formatted(
            Figures.count(close.size(), "entry", "entries"),
            names,
            more > 0 ? " and %s more".formatted(Figures.count(more)) : "");
  }

  private static String rest(Focus focus) {
    return "%s shown to be better, %s shown to be worse. The gaps below are to this entry, corrected for all pairs of the board."
        .formatted(
            Figures.count(focus.better(), "is", "are"), Figures.count(focus.worse(), "is", "are"));
  }
}
