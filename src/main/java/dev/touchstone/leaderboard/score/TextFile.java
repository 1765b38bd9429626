package dev.touchstone.leaderboard.score;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * How the bytes of a file become text: UTF-8, or UTF-16 by its byte order mark, or Windows-1252 for
 * what is neither.
 */
record TextFile(ByteSource bytes, Charset charset, int markLength) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static TextFile of(ByteSource bytes) throws IOException {
    try (var in = bytes.open()) {
      return switch (HexFormat.of().formatHex(in.readNBytes(3))) {
        case String s when s.equals("efbbbf") -> new TextFile(bytes, StandardCharsets.UTF_8, 3);
        case String s when s.startsWith("fffe") ->
            new TextFile(bytes, StandardCharsets.UTF_16LE, 2);
        case String s when s.startsWith("feff") ->
            new TextFile(bytes, StandardCharsets.UTF_16BE, 2);
        default -> new TextFile(bytes, isUtf8(bytes) ? StandardCharsets.UTF_8 : WINDOWS, 0);
      };
    }
  }

  boolean isUtf8() {
    return charset == StandardCharsets.UTF_8;
  }

  Reader open() throws IOException {
    return new BoundedLines(new BufferedReader(new InputStreamReader(afterMark(), charset)));
  }

  private InputStream afterMark() throws IOException {
    var in = new BufferedInputStream(bytes.open());
    in.skipNBytes(markLength);
    return in;
  }

  private static boolean isUtf8(ByteSource bytes) throws IOException {
    var strict = StandardCharsets.UTF_8.newDecoder();
    try (var reader = new InputStreamReader(bytes.open(), strict)) {
      reader.transferTo(java.io.Writer.nullWriter());
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }
}
