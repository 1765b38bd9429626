package dev.touchstone.base.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a filter into tokens. */
final class Lexer {
  private static final String SPECIAL = "'\"`=<>!(),";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /**
   * @return at least one token, the last is {@code END}
   * @throws InvalidQuery if a quote is not closed, or for NUL, which no database keeps
   */
  static List<Token> cut(String text) {
    int nothing = text.indexOf('\0');
    if (nothing >= 0) throw new InvalidQuery(nothing, "a character that texts have", "NUL");
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) lexer.next();
    lexer.tokens.add(new Token(Token.Type.END, "", text.length(), text.length()));
    return lexer.tokens;
  }

  private void next() {
    char c = text.charAt(at);
    switch (c) {
      case '\'' -> quoted(Token.Type.TEXT, c);
      case '"' -> quoted(Token.Type.DOUBLE, c);
      case '`' -> quoted(Token.Type.BACKTICK, c);
      case '(' -> add(Token.Type.OPEN, at + 1);
      case ')' -> add(Token.Type.CLOSE, at + 1);
      case ',' -> add(Token.Type.COMMA, at + 1);
      case '=', '<', '>', '!' -> add(Token.Type.SIGN, signEnd());
      default -> {
        if (space(c)) at++;
        else add(Token.Type.WORD, wordEnd());
      }
    }
  }

  private void add(Token.Type type, int end) {
    tokens.add(new Token(type, text.substring(at, end), at, end));
    at = end;
  }

  /** The longest sign: {@code >=} is one, {@code =>} are two. */
  private int signEnd() {
    boolean longer =
        at + 1 < text.length() && Comparison.of(text.substring(at, at + 2)).isPresent();
    return longer ? at + 2 : at + 1;
  }

  private int wordEnd() {
    int end = at;
    while (end < text.length() && inWord(text.charAt(end))) end++;
    return end;
  }

  private static boolean inWord(char c) {
    return !space(c) && SPECIAL.indexOf(c) < 0;
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void quoted(Token.Type type, char quote) {
    StringBuilder inside = new StringBuilder();
    int begin = at++;
    while (!closes(quote)) {
      if (at >= text.length())
        throw new InvalidQuery(begin, "a closing " + quote, "the end of the text");
      inside.append(text.charAt(at));
      at += text.charAt(at) == quote ? 2 : 1;
    }
    tokens.add(new Token(type, inside.toString(), begin, ++at));
  }

  /** A doubled quote stands for itself. */
  private boolean closes(char quote) {
    boolean here = at < text.length() && text.charAt(at) == quote;
    return here && (at + 1 >= text.length() || text.charAt(at + 1) != quote);
  }
}
