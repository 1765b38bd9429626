package dev.touchstone.leaderboard.score;

/**
 * The line of a prediction file that was read last, the header being line 1. There is one of these
 * for a whole file; numbers and known texts are found in its bytes, so that nothing is made of
 * them.
 */
final class Line {
  private final Fields records;
  private final int idColumn;

  /** The bytes of a field without white space around it, after {@link #strip}. */
  private int from;

  private int to;

  Line(Fields records, int idColumn) {
    this.records = records;
    this.idColumn = idColumn;
  }

  long number() {
    return records.line();
  }

  String id() {
    return text(idColumn);
  }

  /** What a field says, without white space around it. */
  String text(int column) {
    return records.text(column).strip();
  }

  /** The place of the id in a list, or -1. */
  int idAmong(KnownTexts ids, int guess) {
    return among(ids, idColumn, guess);
  }

  /**
   * The place in a list of what a field says, or -1.
   *
   * @param guess the place to look at first
   */
  int among(KnownTexts texts, int column, int guess) {
    return strip(column) ? texts.find(records.bytes(), from, to, guess) : texts.find(text(column));
  }

  /** The number a field plainly says; NaN if that takes a closer look at its text. */
  double decimal(int column) {
    return records.decimal(column);
  }

  /** Where a fault is, for people: "line 7, id r3k9: “abc”". */
  String quoting(String text) {
    return "line %d, id %s: “%s”".formatted(number(), id(), text);
  }

  String place() {
    return "line %d, id %s".formatted(number(), id());
  }

  /** Whether that could be told from the bytes; white space beyond ASCII is told from the text. */
  private boolean strip(int column) {
    if (records.hasDoubledQuotes(column)) return false;
    var bytes = records.bytes();
    from = records.start(column);
    to = records.end(column);
    while (from < to && RecordReader.isSpace(bytes[from])) from++;
    while (from < to && RecordReader.isSpace(bytes[to - 1])) to--;
    return from == to || (bytes[from] | bytes[to - 1]) >= 0;
  }
}
