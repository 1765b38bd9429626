package dev.touchstone.base.query;

/**
 * A piece of a filter.
 *
 * @param text what it says, without its quotes
 * @param at where it begins
 * @param end where the next character stands
 */
record Token(Type type, String text, int at, int end) {
  private static final int SHOWN = 40;

  enum Type {
    WORD,
    /** In single quotes: only ever a value. */
    TEXT,
    /** In double quotes: a value or a key. */
    DOUBLE,
    /** In backticks: only ever a key. */
    BACKTICK,
    SIGN,
    OPEN,
    CLOSE,
    COMMA,
    END
  }

  boolean is(Type wanted) {
    return type == wanted;
  }

  boolean says(String word) {
    return type == Type.WORD && text.equalsIgnoreCase(word);
  }

  boolean quotesKey() {
    return type == Type.DOUBLE || type == Type.BACKTICK;
  }

  boolean quotesValue() {
    return type == Type.DOUBLE || type == Type.TEXT;
  }

  /** In words, for a message. */
  String found() {
    if (type == Type.END) return "the end";
    return "“" + (text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text) + "”";
  }
}
