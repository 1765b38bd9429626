package dev.touchstone.leaderboard.score;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a table in text form (RFC 4180) into records and fields, on the bytes of its UTF-8 form.
 * No object is made of a field: a record is where its fields begin and end. Line breaks of all
 * systems are read, empty lines are left out, and a quotation mark inside a field that does not
 * begin with one is a character like any other.
 */
final class RecordReader implements Fields, AutoCloseable {
  /** The most bytes of one record; no prediction needs more. */
  static final int LONGEST = 1 << 20;

  private static final int FIRST_SIZE = 1 << 17;
  private static final int MORE = -1;

  private final InputStream in;
  private final byte delimiter;
  private final long delimiters;

  /** What was read ahead, a line break standing behind it so that every search ends there. */
  private byte[] buffer = new byte[FIRST_SIZE];

  private int limit;
  private boolean ended;
  private int begin;

  /** All bytes of the record together, to see whether one has its highest bit set. */
  private long seen;

  private long line;
  private int breaks;
  private int fields;
  private int[] starts = new int[64];

  /** Below zero, as its complement, where doubled quotation marks stand for single ones. */
  private int[] ends = new int[64];

  private int next;

  /**
   * @param in the bytes in UTF-8, without a byte order mark
   */
  RecordReader(InputStream in, char delimiter) {
    this(in, delimiter, 0);
  }

  private RecordReader(InputStream in, char delimiter, long line) {
    this.in = in;
    this.line = line;
    this.delimiter = (byte) delimiter;
    delimiters = Octets.each(this.delimiter);
    buffer[0] = '\n';
  }

  /**
   * Whether there is one more record, whose fields are then to be asked for.
   *
   * @throws NotATable if what follows is no record
   * @throws NotUtf8 if it is not UTF-8
   */
  boolean next() throws IOException {
    begin = next;
    if (!skipEmptyLines()) return false;
    while (!split()) refill();
    return true;
  }

  int fields() {
    return fields;
  }

  char delimiter() {
    return (char) delimiter;
  }

  /** What is behind the last record; this one reads no more then. */
  InputStream rest() {
    return new SequenceInputStream(new ByteArrayInputStream(buffer, next, limit - next), in);
  }

  /**
   * One that goes on as this one would have.
   *
   * @param in what is behind the records that were read elsewhere
   * @param lines how many lines those had
   */
  RecordReader after(long lines, InputStream in) {
    return new RecordReader(in, delimiter(), line + lines);
  }

  @Override
  public long line() {
    return line;
  }

  /** Good until the next record. */
  @Override
  public byte[] bytes() {
    return buffer;
  }

  @Override
  public int start(int field) {
    return starts[field];
  }

  @Override
  public int end(int field) {
    return ends[field];
  }

  @Override
  public boolean hasDoubledQuotes(int field) {
    return ends[field] < 0;
  }

  @Override
  public String text(int field) {
    var end = ends[field] < 0 ? ~ends[field] : ends[field];
    var raw = new String(buffer, starts[field], end - starts[field], StandardCharsets.UTF_8);
    return hasDoubledQuotes(field) ? raw.replace("\"\"", "\"") : raw;
  }

  @Override
  public double decimal(int field) {
    if (hasDoubledQuotes(field)) return Double.NaN;
    var from = starts[field];
    var to = ends[field];
    while (from < to && isSpace(buffer[from])) from++;
    while (from < to && isSpace(buffer[to - 1])) to--;
    return Decimals.parse(buffer, from, to);
  }

  /** Of all fields, without white space around them. */
  List<String> texts() {
    return IntStream.range(0, fields).mapToObj(k -> text(k).strip()).toList();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean skipEmptyLines() throws IOException {
    while (buffer[begin] == '\n' || buffer[begin] == '\r') {
      var after = begin == limit ? MORE : afterBreak(begin);
      if (after == MORE && ended) return false;
      if (after == MORE) {
        refill();
      } else {
        begin = after;
        line++;
      }
    }
    return true;
  }

  /** Whether the record that begins is all there; if not, more must be read first. */
  private boolean split() throws IOException {
    fields = 0;
    breaks = 0;
    seen = 0;
    var at = begin;
    while (true) {
      at = buffer[at] == '"' ? quoted(at) : plain(at);
      if (at == MORE) return false;
      if (buffer[at] != delimiter) return finish(at);
      at++;
    }
  }

  private boolean finish(int at) throws IOException {
    next = at == limit ? at : afterBreak(at);
    if (next == MORE) return false;
    if (at - begin > LONGEST) throw NotATable.tooLong(line + 1, breaks > 0);
    if ((seen & Octets.HIGH) != 0) NotUtf8.unless(buffer, begin, at);
    line += breaks + 1;
    return true;
  }

  /** Where the field that begins here ends; more than the lowest mark is never looked at. */
  private int plain(int from) throws IOException {
    var at = from;
    var all = 0L;
    while (true) {
      var word = Octets.at(buffer, at);
      all |= word;
      var marks = Octets.valueOrControl(word, delimiters);
      if (marks == 0) {
        at += Long.BYTES;
        continue;
      }
      at += Octets.firstMarked(marks);
      if (endsField(at)) break;
      at++;
    }
    seen |= all;
    return at == limit && !ended ? MORE : add(from, at, at);
  }

  private boolean endsField(int at) throws IOException {
    var found = buffer[at];
    if (found == delimiter || found == '\n' || found == '\r') return true;
    if (found == 0) throw NotATable.nul(line + breaks + 1);
    return false;
  }

  private int quoted(int open) throws IOException {
    var doubled = false;
    var at = open + 1;
    for (; ; at++) {
      if (at >= limit) return unclosed();
      var found = buffer[at];
      seen |= found;
      if (found == '\n' || found == '\r' && buffer[at + 1] != '\n') breaks++;
      if (found == 0) throw NotATable.nul(line + breaks + 1);
      if (found != '"') continue;
      if (at + 1 == limit && !ended) return MORE;
      if (buffer[at + 1] != '"') break;
      doubled = true;
      at++;
    }
    add(open + 1, doubled ? ~at : at, at);
    return afterQuote(at + 1);
  }

  private int unclosed() throws NotATable {
    if (!ended) return MORE;
    throw NotATable.neverClosed(line + 1);
  }

  private int afterQuote(int from) throws NotATable {
    var at = from;
    while (at < limit && isSpace(buffer[at]) && !isEnd(buffer[at])) at++;
    if (at == limit && !ended) return MORE;
    if (at == limit || isEnd(buffer[at])) return at;
    throw NotATable.goesOn(line + breaks + 1);
  }

  private boolean isEnd(byte found) {
    return found == delimiter || found == '\n' || found == '\r';
  }

  /** As {@link Character#isWhitespace} has it, of the first 128 characters. */
  static boolean isSpace(byte found) {
    return found >= 9 && found <= 13 || found >= 28 && found <= 32;
  }

  private int add(int start, int end, int at) {
    if (fields == starts.length) {
      starts = Arrays.copyOf(starts, 2 * fields);
      ends = Arrays.copyOf(ends, 2 * fields);
    }
    starts[fields] = start;
    ends[fields++] = end;
    return at;
  }

  /** What follows the line break at this place, a pair of CR and LF being one. */
  private int afterBreak(int at) {
    if (buffer[at] == '\n') return at + 1;
    if (at + 1 == limit) return ended ? limit : MORE;
    return buffer[at + 1] == '\n' ? at + 2 : at + 1;
  }

  /** Moves the record begun to the front and reads as much as there is room for. */
  private void refill() throws IOException {
    var kept = limit - begin;
    if (kept > LONGEST) throw NotATable.tooLong(line + 1, breaks > 0);
    var from = buffer;
    if (kept > buffer.length / 2) buffer = new byte[2 * buffer.length];
    System.arraycopy(from, begin, buffer, 0, kept);
    var room = buffer.length - Octets.SLACK - kept;
    var read = in.readNBytes(buffer, kept, room);
    ended = read < room;
    begin = 0;
    limit = kept + read;
    buffer[limit] = '\n';
  }
}
