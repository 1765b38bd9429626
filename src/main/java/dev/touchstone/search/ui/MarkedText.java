package dev.touchstone.search.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import dev.touchstone.search.Marked;
import dev.touchstone.search.Marked.Piece;

/** Text with its matches underlined in gold. */
class MarkedText extends Span {
  MarkedText(Marked marked) {
    marked.pieces().forEach(piece -> getElement().appendChild(element(piece)));
  }

  private static Element element(Piece piece) {
    return piece.match()
        ? new Element("mark").setText(piece.text())
        : Element.createText(piece.text());
  }
}
