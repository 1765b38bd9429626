package dev.touchstone.catalog.table;

import dev.touchstone.catalog.BrokenTable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Refuses a record that never ends, such as one with an open quote, before it fills the memory.
 * Whoever reads says with {@link #next} that a record is complete.
 */
final class RecordReader extends FilterReader {
  /** Characters. Readers ahead of us buffer less than a tenth of it. */
  private static final int LONGEST = 1_000_000;

  private final String name;
  private long records;
  private long length;

  RecordReader(Reader text, String name) {
    super(text);
    this.name = name;
  }

  void next() {
    records++;
    length = 0;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    count(1);
    return c;
  }

  @Override
  public int read(char[] buffer, int offset, int count) throws IOException {
    int n = super.read(buffer, offset, count);
    count(Math.max(0, n));
    return n;
  }

  private void count(int n) {
    length += n;
    if (length > LONGEST)
      throw new BrokenTable(
          "Record %,d of %s is longer than %,d characters. Look for a quote that is not closed."
              .formatted(records + 1, name, LONGEST));
  }
}
