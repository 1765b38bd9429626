package dev.touchstone.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;

/**
 * Whole lines of a file that grows.
 *
 * @param end offset of the first byte after them
 */
record Lines(List<String> lines, long end) {

  /** A line that is longer than this is taken in parts. */
  static final int MOST_BYTES = 256 * 1024;

  /**
   * Reads on from an offset. A line that is not ended yet waits for its end.
   *
   * @param ended nobody writes any more: what is left at the end counts as a line
   */
  static Lines from(Path file, long from, boolean ended) {
    byte[] bytes = bytes(file, from, MOST_BYTES);
    int length = lastLineEnd(bytes);
    if (length == 0 && (ended || bytes.length == MOST_BYTES)) length = bytes.length;
    return of(bytes, length, from);
  }

  /** Reads again what was read before. */
  static Lines between(Path file, long from, long to) {
    byte[] bytes = bytes(file, from, (int) (to - from));
    return of(bytes, bytes.length, from);
  }

  private static Lines of(byte[] bytes, int length, long from) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    return new Lines(text.isEmpty() ? List.of() : text.lines().toList(), from + length);
  }

  private static int lastLineEnd(byte[] bytes) {
    int at = bytes.length;
    while (at > 0 && bytes[at - 1] != '\n') at--;
    return at;
  }

  private static byte[] bytes(Path file, long from, int most) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) return new byte[0];
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      var buffer = ByteBuffer.allocate((int) Math.clamp(channel.size() - from, 0, most));
      while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) continue;
      return Arrays.copyOf(buffer.array(), buffer.position());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
