package dev.touchstone.base.query;

/** Quoted text: the quote itself stands in it doubled, everything else as it is. */
final class Quotes {
  private Quotes() {}

  static String of(char quote, String text) {
    String mark = String.valueOf(quote);
    return mark + text.replace(mark, mark + mark) + mark;
  }

  static String of(String text) {
    return of('\'', text);
  }
}
