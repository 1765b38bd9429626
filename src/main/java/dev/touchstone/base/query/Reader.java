package dev.touchstone.base.query;

import dev.touchstone.base.query.Token.Type;
import java.util.List;

/** The tokens that were not read yet. */
final class Reader {
  private final List<Token> tokens;
  private int place;

  Reader(String text) {
    tokens = Lexer.cut(text);
  }

  Token peek() {
    return tokens.get(place);
  }

  Token next() {
    Token token = peek();
    if (!token.is(Type.END)) place++;
    return token;
  }

  boolean done() {
    return peek().is(Type.END);
  }

  /** Passes over this word if it comes next. */
  boolean took(String word) {
    boolean here = peek().says(word);
    if (here) place++;
    return here;
  }

  boolean took(Type type) {
    boolean here = peek().is(type);
    if (here) place++;
    return here;
  }

  InvalidQuery unexpected(String expected) {
    return unexpected(peek(), expected);
  }

  static InvalidQuery unexpected(Token token, String expected) {
    return new InvalidQuery(token.at(), expected, token.found());
  }
}
