package dev.touchstone.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.base.ui.Section;
import dev.touchstone.review.Verdict;
import java.util.List;

/** What was decided about an entry, with reason, person and time; nothing where nothing was. */
class RulingList extends Div {
  RulingList(ReviewDesk desk, List<Verdict> rulings) {
    if (rulings.isEmpty()) return;
    var list = new UnorderedList();
    list.addClassName("list");
    rulings.forEach(ruling -> list.add(item(desk, ruling)));
    add(new Section("Rulings", list));
  }

  private static ListItem item(ReviewDesk desk, Verdict ruling) {
    var words =
        new Div(
            Cells.classed(ruling.words(), "strong"),
            new Div(Cells.muted(ruling.reason())),
            Cells.faint("by " + ruling.by()));
    words.addClassName("grow");
    return new ListItem(words, desk.times().ago(ruling.at()));
  }
}
