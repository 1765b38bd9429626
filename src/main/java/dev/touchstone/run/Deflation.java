package dev.touchstone.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Raw deflate of small pieces. Its working memory, 256 KiB a deflater, is kept and used again: to
 * ask for it anew would cost more than deflating does.
 */
final class Deflation {

  private static final Queue<Deflater> DEFLATERS = new ConcurrentLinkedQueue<>();
  private static final Queue<Inflater> INFLATERS = new ConcurrentLinkedQueue<>();

  private Deflation() {}

  /** The deflated bytes; as many as there were, and then of no use, where nothing is saved. */
  static byte[] deflate(byte[] bytes, int from, int length) {
    Deflater pooled = DEFLATERS.poll();
    Deflater deflater = pooled == null ? new Deflater(Deflater.BEST_SPEED, true) : pooled;
    byte[] out = new byte[length];
    deflater.setInput(bytes, from, length);
    deflater.finish();
    int size = deflater.deflate(out);
    deflater.reset();
    DEFLATERS.add(deflater);
    return Arrays.copyOf(out, size);
  }

  /** What was deflated up to the end of the array, however long it was. */
  static byte[] inflate(byte[] bytes, int from) throws DataFormatException {
    try (Inflater inflater = new Inflater(true);
        InputStream in = new ByteArrayInputStream(bytes, from, bytes.length - from)) {
      return new InflaterInputStream(in, inflater).readAllBytes();
    } catch (IOException e) {
      throw (DataFormatException) new DataFormatException(e.getMessage()).initCause(e);
    }
  }

  /** What was deflated up to the end of the array, {@code length} bytes of it. */
  static byte[] inflate(byte[] bytes, int from, int length) throws DataFormatException {
    Inflater pooled = INFLATERS.poll();
    Inflater inflater = pooled == null ? new Inflater(true) : pooled;
    // Room for one more, so that the end of the stream is read and a cut one is told from a whole.
    byte[] out = new byte[length + 1];
    inflater.setInput(bytes, from, bytes.length - from);
    int size = inflater.inflate(out);
    boolean whole = inflater.finished();
    inflater.reset();
    INFLATERS.add(inflater);
    if (size != length || !whole) {
      throw new DataFormatException("%d bytes where %d were kept".formatted(size, length));
    }
    return Arrays.copyOf(out, length);
  }
}
