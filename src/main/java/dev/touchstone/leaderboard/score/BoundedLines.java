package dev.touchstone.leaderboard.score;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses a line no prediction needs, before a reader gathers it in memory. */
final class BoundedLines extends FilterReader {
  static final int LONGEST = 1 << 20;

  private long line = 1;
  private int length;

  BoundedLines(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    var c = super.read();
    if (c >= 0) count((char) c);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int most) throws IOException {
    var read = super.read(buffer, offset, most);
    for (int i = offset; i < offset + read; i++) count(buffer[i]);
    return read;
  }

  private void count(char c) throws IOException {
    length = c == '\n' || c == '\r' ? 0 : length + 1;
    if (c == '\n') line++;
    if (length > LONGEST) {
      throw NotATable.tooLong(line, false);
    }
  }
}
