package dev.touchstone.leaderboard.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/**
 * What pressing a part of the page changes in its address. It is heard by something that outlives
 * the part: a press on a row that the server is just drawing anew counts all the same.
 *
 * @param value empty takes the parameter out of the address
 */
record Press(String parameter, String value) {
  /** Of the innermost link, button or row; a link goes its own way. */
  static final String SAID = "(event.target.closest('a,button,tr')?.dataset.press ?? '')";

  <C extends HasElement> C on(C part) {
    part.getElement().setAttribute("data-press", parameter + "=" + value);
    return part;
  }

  static void hear(Element lasting, Consumer<Press> told) {
    lasting
        .addEventListener("click", e -> told.accept(of(e.getEventData().get(SAID).asString())))
        .addEventData(SAID)
        .setFilter(SAID + " !== ''");
  }

  private static Press of(String said) {
    var parts = said.split("=", 2);
    return new Press(parts[0], parts.length == 2 ? parts[1] : "");
  }
}
