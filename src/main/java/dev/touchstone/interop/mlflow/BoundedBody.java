package dev.touchstone.interop.mlflow;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request's body that is refused at the byte after its limit. */
final class BoundedBody extends FilterInputStream {
  private final int limit;
  private long read;

  /**
   * @param announced the Content-Length, -1 when none was sent
   * @param limit bytes
   */
  BoundedBody(InputStream body, long announced, int limit) {
    super(body);
    this.limit = limit;
    count(Math.max(0, announced));
    read = 0;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) count(1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int some = super.read(into, offset, length);
    count(Math.max(0, some));
    return some;
  }

  private void count(long bytes) {
    read += bytes;
    if (read > limit)
      throw MlflowProblem.invalid(
          "API requests must be at most %d bytes. Please split it up and try again."
              .formatted(limit));
  }
}
