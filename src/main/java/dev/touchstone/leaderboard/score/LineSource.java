package dev.touchstone.leaderboard.score;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** Hands out the lines of a file in blocks, to whichever thread comes for the next. */
final class LineSource {
  private final InputStream in;
  private int handedOut;
  private boolean ended;

  /** The begin of a line, read with the block before. */
  private byte[] begun = {};

  LineSource(InputStream in) {
    this.in = in;
  }

  /**
   * What a block is.
   *
   * @param number of the block, from 0
   * @param length how many bytes it has
   * @param whole whether they are whole lines; the last line of a file needs no line break
   */
  record Cut(int number, int length, boolean whole) {}

  /** Whether there may be more. */
  synchronized boolean more() {
    return !ended || begun.length > 0;
  }

  /** Puts the next block in front of these bytes, which has no bytes if there is no more. */
  synchronized Cut next(byte[] into, int most) throws IOException {
    var kept = begun.length;
    System.arraycopy(begun, 0, into, 0, kept);
    var read = ended ? 0 : in.readNBytes(into, kept, most - kept);
    ended = kept + read < most;
    var end = ended ? kept + read : afterLastBreak(into, most);
    var whole = end > 0 || ended;
    if (!whole) end = most;
    begun = ended ? new byte[0] : Arrays.copyOfRange(into, end, most);
    return new Cut(handedOut++, end, whole);
  }

  /** What was not handed out. */
  synchronized InputStream rest() {
    return new SequenceInputStream(new ByteArrayInputStream(begun), in);
  }

  private static int afterLastBreak(byte[] bytes, int end) {
    var at = end;
    while (at > 0 && bytes[at - 1] != '\n') at--;
    return at;
  }
}
