package dev.touchstone.run;

import dev.touchstone.base.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A stream that is refused when it is longer than it may be. */
final class CappedStream extends FilterInputStream {

  private final Problem refusal;
  private long left;

  /**
   * @param left bytes it may have
   */
  CappedStream(InputStream bytes, long left, Problem refusal) {
    super(bytes);
    this.left = left;
    this.refusal = refusal;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int some = super.read(into, offset, length);
    count(Math.max(0, some));
    return some;
  }

  /**
   * Reads the rest before it refuses: clients look at the answer only when they have sent all, and
   * would see nothing but a broken connection.
   */
  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      in.transferTo(OutputStream.nullOutputStream());
      throw refusal;
    }
  }
}
