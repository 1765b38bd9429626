package dev.touchstone.leaderboard.score;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A block of lines of a prediction file, read apart from all others: which test row each line
 * predicts, and what. It does not know which rows other blocks predict, nor on which line it
 * begins; so where anything is to be reported, it is not taken but read again with care.
 */
final class PlainBlock {
  private final RowReader target;
  private final PlainLines lines;
  private final Line line;
  private final int size;
  private final byte[] bytes;
  private LineSource.Cut cut = new LineSource.Cut(0, 0, true);
  private Findings findings = new Findings();
  private int[] rows = new int[1 << 10];
  private int count;
  private boolean plain;

  /**
   * @param target whose rows are filled
   * @param size how many bytes are read at once
   */
  PlainBlock(KnownTexts ids, Columns columns, char delimiter, RowReader target, int size) {
    this.target = target;
    this.size = size;
    var numeric = new boolean[columns.width()];
    for (var column : target.numeric()) numeric[column] = true;
    lines = new PlainLines(ids, columns, numeric, delimiter);
    line = new Line(lines, columns.id());
    bytes = new byte[size + 1 + PlainLines.AHEAD];
  }

  /** Reads the next block there is. */
  void read(LineSource source) throws IOException {
    cut = source.next(bytes, size);
    findings = new Findings();
    count = 0;
    plain = cut.whole() && split() && findings.none() && (!lines.beyondAscii() || isUtf8());
  }

  /** Its place among the blocks of the file, from 0. */
  int number() {
    return cut.number();
  }

  /** Whether there was nothing to report. */
  boolean plain() {
    return plain;
  }

  /** The rows it predicts, one for each line; behind {@link #count} they mean nothing. */
  int[] rows() {
    return rows;
  }

  int count() {
    return count;
  }

  /** What was read in another way than written. */
  Findings findings() {
    return findings;
  }

  InputStream bytes() {
    return new ByteArrayInputStream(bytes, 0, cut.length());
  }

  private boolean split() {
    var end = cut.length();
    if (end > 0 && bytes[end - 1] != '\n') bytes[end++] = '\n';
    var values = target.another(findings);
    for (lines.of(bytes, end); lines.more(); ) {
      var split = lines.split();
      if (split < 0) return false;
      take(split, values);
    }
    return true;
  }

  private void take(int split, RowReader values) {
    if (rows.length < count + split) rows = Arrays.copyOf(rows, 2 * (count + split));
    System.arraycopy(lines.rows(), 0, rows, count, split);
    if (!lines.inOrder()) values.expect(lines.rows(), split);
    for (int k = 0; k < split; k++) {
      lines.lookAt(k);
      values.take(rows[count + k], line);
    }
    count += split;
  }

  private boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, cut.length()));
      return true;
    } catch (CharacterCodingException another) {
      return false;
    }
  }
}
