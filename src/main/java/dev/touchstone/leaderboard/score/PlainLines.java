package dev.touchstone.leaderboard.score;

import java.nio.charset.StandardCharsets;

/**
 * Splits the plainest tables: a record is a line, and its fields are what stands between delimiters
 * or is all of it in quotation marks. Some lines are split together, and with that the numbers are
 * read, so that their digits are looked at once, and the ids looked up. Whatever is not as plain as
 * this is left to {@link RecordReader}, which reads the same in what is.
 */
final class PlainLines implements Fields {
  /** So far behind the last line is read, and not used. */
  static final int AHEAD = 4 * Long.BYTES;

  private static final int MOST_FIELDS = 1 << 9;
  private static final int NOT_PLAIN = -1;
  private static final int ZERO_AND_POINT = '0' | '.' << 8;

  private final KnownTexts.Search ids;
  private final int idColumn;
  private final boolean[] numeric;
  private final int width;
  private final byte delimiter;
  private final long delimiters;
  private final int most;
  private final int[] starts;
  private final int[] ends;
  private final double[] numbers;
  private byte[] bytes = {};
  private int next;
  private int to;

  /** All bytes looked at together, to see whether one has its highest bit set. */
  private long seen;

  /** Where the fields of the line that is looked at begin among all of those split. */
  private int first;

  /**
   * @param columns of which there are two or more
   * @param numeric of which columns the numbers are asked for
   */
  PlainLines(KnownTexts ids, Columns columns, boolean[] numeric, char delimiter) {
    width = columns.width();
    idColumn = columns.id();
    this.numeric = numeric;
    this.delimiter = (byte) delimiter;
    delimiters = Octets.each(this.delimiter);
    most = Math.max(1, MOST_FIELDS / width);
    this.ids = ids.new Search(most);
    starts = new int[most * width];
    ends = new int[most * width];
    numbers = new double[most * width];
  }

  /**
   * Begins with these bytes, which are whole lines.
   *
   * @param to behind it are {@link #AHEAD} bytes
   */
  void of(byte[] bytes, int to) {
    this.bytes = bytes;
    this.to = to;
    next = 0;
    seen = 0;
    ids.expect(0);
  }

  boolean more() {
    return next < to;
  }

  /** Whether there may have been more than ASCII in the lines split. */
  boolean beyondAscii() {
    return (seen & Octets.HIGH) != 0;
  }

  /** Splits the next lines and gives how many; below zero if one of them is not plain. */
  int split() {
    ids.begin(bytes);
    var lines = 0;
    for (; lines < most && next < to; lines++) {
      next = line(next, lines * width);
      if (next == NOT_PLAIN) return NOT_PLAIN;
    }
    return ids.findRest() ? lines : NOT_PLAIN;
  }

  /** The test row of each line split last, by its id. */
  int[] rows() {
    return ids.places();
  }

  /** Looks at one of the lines split last. */
  void lookAt(int line) {
    first = line * width;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int start(int field) {
    return starts[first + field];
  }

  @Override
  public int end(int field) {
    return ends[first + field];
  }

  @Override
  public boolean hasDoubledQuotes(int field) {
    return false;
  }

  @Override
  public String text(int field) {
    return new String(bytes, start(field), end(field) - start(field), StandardCharsets.UTF_8);
  }

  @Override
  public double decimal(int field) {
    return numbers[first + field];
  }

  /** Among the lines split last: where they are in the file is not known here. */
  @Override
  public long line() {
    return first / width + 1L;
  }

  /** Where the line behind this one begins. */
  private int line(int from, int slot) {
    var at = from;
    for (int column = 0; column < width; column++) {
      if (column > 0 && bytes[at++] != delimiter) return NOT_PLAIN;
      at = numeric[column] ? number(at, slot + column) : field(at, slot + column);
      if (at == NOT_PLAIN) return NOT_PLAIN;
    }
    ids.add(starts[slot + idColumn], ends[slot + idColumn]);
    if (bytes[at] == '\r') at++;
    return bytes[at] == '\n' ? at + 1 : NOT_PLAIN;
  }

  /** Where what stands behind this field is: a delimiter or a control character. */
  private int field(int from, int slot) {
    if (bytes[from] == '"') return quoted(from + 1, slot);
    var end = marked(from, delimiters);
    starts[slot] = from;
    ends[slot] = end;
    return end;
  }

  private int quoted(int from, int slot) {
    var end = marked(from, Octets.each((byte) '"'));
    if (bytes[end] != '"') return NOT_PLAIN;
    starts[slot] = from;
    ends[slot] = end;
    return end + 1;
  }

  /** The first of these or of the control characters below 14; the bytes end with one. */
  private int marked(int from, long value) {
    var at = from;
    var word = Octets.at(bytes, at);
    var all = word;
    var marks = Octets.valueOrControl(word, value);
    while (marks == 0) {
      // Not by how far was looked: so the next word is under way before this one is.
      at += Long.BYTES;
      word = Octets.at(bytes, at);
      all |= word;
      marks = Octets.valueOrControl(word, value);
    }
    seen |= all;
    return at + Octets.firstMarked(marks);
  }

  private int number(int from, int slot) {
    var end = fraction(from, slot);
    if (end > 0 && (bytes[end] == delimiter || bytes[end] == '\n' || bytes[end] == '\r')) {
      starts[slot] = from;
      ends[slot] = end;
      return end;
    }
    end = field(from, slot);
    if (end != NOT_PLAIN) numbers[slot] = Decimals.parse(bytes, starts[slot], ends[slot]);
    return end;
  }

  /**
   * Reads a zero, a point and up to 19 digits, as most probabilities are written; gives where the
   * digits end, or 0 if it is written in another way.
   */
  private int fraction(int from, int slot) {
    if ((Octets.at(bytes, from) & 0xFFFF) != ZERO_AND_POINT) return 0;
    var at = from + 2;
    var word = Octets.at(bytes, at);
    var more = Octets.leadingDigits(word);
    var count = more;
    var digits = Octets.number(Octets.behindZeros(word, more));
    for (int k = 1; k <= 2 && more == Long.BYTES; k++) {
      word = Octets.at(bytes, at + Long.BYTES * k);
      more = Octets.leadingDigits(word);
      count = Long.BYTES * k + more;
      digits = Decimals.WHOLE_TENS[more] * digits + Octets.number(Octets.behindZeros(word, more));
    }
    if (count == 0 || count > Decimals.MOST_DIGITS) return 0;
    numbers[slot] = Decimals.fraction(digits, count);
    return at + count;
  }
}
