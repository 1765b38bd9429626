package dev.touchstone.leaderboard.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** The UTF-8 form of a text. */
final class Utf8Stream extends InputStream {
  private final Reader text;
  private final char[] characters = new char[1 << 13];

  /** So many characters stand in front that were read but not yet made bytes: half of a pair. */
  private int kept;

  private byte[] bytes = {};
  private int at;

  Utf8Stream(Reader text) {
    this.text = text;
  }

  @Override
  public int read() throws IOException {
    return fill() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int most) throws IOException {
    if (most == 0) return 0;
    if (!fill()) return -1;
    var count = Math.min(most, bytes.length - at);
    System.arraycopy(bytes, at, into, offset, count);
    at += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private boolean fill() throws IOException {
    while (at == bytes.length) {
      var read = text.read(characters, kept, characters.length - kept);
      if (read < 0 && kept == 0) return false;
      encode(kept + Math.max(0, read), read < 0);
    }
    return true;
  }

  private void encode(int count, boolean last) {
    kept = !last && Character.isHighSurrogate(characters[count - 1]) ? 1 : 0;
    bytes = new String(characters, 0, count - kept).getBytes(StandardCharsets.UTF_8);
    at = 0;
    if (kept > 0) characters[0] = characters[count - 1];
  }
}
