package dev.touchstone.leaderboard.score;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What was read as UTF-8 is another encoding, so all that was read must be read anew. */
final class NotUtf8 extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @throws NotUtf8 if these bytes are another encoding
   */
  static void unless(byte[] bytes, int from, int to) throws NotUtf8 {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
    } catch (CharacterCodingException invalid) {
      throw new NotUtf8();
    }
  }
}
