package dev.touchstone.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text with its matches marked. The pieces are plain text, never markup. */
public record Marked(List<Piece> pieces) {
  /** A stretch of text that is a match, or is not. */
  public record Piece(String text, boolean match) {}

  public Marked {
    pieces = List.copyOf(pieces);
  }

  public static Marked plain(String text) {
    return new Marked(List.of(new Piece(text, false)));
  }

  /** The same with an ellipsis where text was left out. */
  Marked framed(boolean before, boolean after) {
    List<Piece> framed = new ArrayList<>(pieces);
    if (before) framed.addFirst(new Piece("… ", false));
    if (after) framed.addLast(new Piece(" …", false));
    return new Marked(framed);
  }

  public boolean matches() {
    return pieces.stream().anyMatch(Piece::match);
  }

  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
