package dev.touchstone.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.touchstone.base.ui.Badge;
import dev.touchstone.review.Frozen;
import java.util.List;

/** Boards as they were, the newest first. */
class FrozenPanel extends Div {
  FrozenPanel(ReviewDesk desk, List<Frozen> frozen) {
    addClassName("review");
    var lead =
        new Paragraph(
            "A frozen board stays as it was: ranks, scores, intervals and what they are scores of."
                + " Its address is permanent and can be cited.");
    lead.addClassName("muted");
    var list = new UnorderedList();
    list.addClassName("list");
    frozen.forEach(f -> list.add(item(desk, f)));
    add(lead, list);
  }

  private static ListItem item(ReviewDesk desk, Frozen frozen) {
    var link = ReviewPlace.link(frozen.path(), frozen.board().headline());
    link.addClassName("strong");
    var words = new Div(new Div(link), new Div(Cells.faint(about(frozen))));
    words.addClassName("grow");
    var day = desk.times().day(frozen.at()).getText();
    return new ListItem(
        new Badge(Badge.Tone.PLAIN, "lock", "Frozen " + day),
        words,
        Cells.classed("sha256 " + frozen.sha256().substring(0, 8) + "…", "mono", "muted"));
  }

  private static String about(Frozen frozen) {
    var by = "%s part, frozen by %s".formatted(frozen.board().split(), frozen.maker());
    return frozen.title().isEmpty() ? by : frozen.title() + ", " + by;
  }
}
