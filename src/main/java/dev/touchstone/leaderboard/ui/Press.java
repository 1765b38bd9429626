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

  /**
   * A browser makes no click of a mouse button that goes down on a part and up on the one that took
   * its place meanwhile. A finger's click is made when the finger has left.
   */
  private static final String HELD =
      """
      const part = e => e.target.closest('a,button,tr');
      const said = one => one?.dataset.press ?? '';
      let down, heard;
      this.addEventListener('pointerdown', e => {
        down = e.pointerType === 'mouse' && e.button === 0 ? part(e) : null;
        heard = false;
      });
      this.addEventListener('click', e => { heard ||= said(part(e)) !== ''; });
      this.addEventListener('pointerup', e => {
        const now = part(e);
        if (!down || down.isConnected || said(down) === '' || said(now) !== said(down)) return;
        setTimeout(() => { if (!heard) now.click(); });
      });""";

  <C extends HasElement> C on(C part) {
    part.getElement().setAttribute("data-press", parameter + "=" + value);
    return part;
  }

  static void hear(Element lasting, Consumer<Press> told) {
    lasting
        .addEventListener("click", e -> told.accept(of(e.getEventData().get(SAID).asString())))
        .addEventData(SAID)
        .setFilter(SAID + " !== ''");
    lasting.addAttachListener(attached -> lasting.executeJs(HELD));
  }

  private static Press of(String said) {
    var parts = said.split("=", 2);
    return new Press(parts[0], parts.length == 2 ? parts[1] : "");
  }
}
