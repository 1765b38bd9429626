package dev.touchstone.leaderboard.score;

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
 * How the bytes of a file become text: UTF-8, or UTF-16 by its byte order mark or its many zeros,
 * or Windows-1252 for what is neither.
 */
record TextFile(ByteSource bytes, Charset charset, int markLength) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  static TextFile of(ByteSource bytes) throws IOException {
    var file = marked(bytes);
    return file.isUtf8() && !isUtf8(bytes) ? windows(bytes) : file;
  }

  /**
   * Told from the first bytes alone: UTF-8 unless they say something else.
   *
   * @throws NotATable if they say that this is no text
   */
  static TextFile marked(ByteSource bytes) throws IOException {
    var first = HexFormat.of().formatHex(first(bytes));
    if (first.startsWith("efbbbf")) return new TextFile(bytes, StandardCharsets.UTF_8, 3);
    if (first.startsWith("fffe")) return new TextFile(bytes, StandardCharsets.UTF_16LE, 2);
    if (first.startsWith("feff")) return new TextFile(bytes, StandardCharsets.UTF_16BE, 2);
    refuseKnown(first);
    return new TextFile(bytes, unmarked(first), 0);
  }

  static TextFile windows(ByteSource bytes) {
    return new TextFile(bytes, WINDOWS, 0);
  }

  boolean isUtf8() {
    return charset == StandardCharsets.UTF_8;
  }

  Reader open() throws IOException {
    return new BoundedLines(new BufferedReader(new InputStreamReader(afterMark(), charset)));
  }

  /** The text in UTF-8; nobody has looked whether what is taken for UTF-8 is. */
  InputStream openUtf8() throws IOException {
    var in = afterMark();
    return isUtf8() ? in : new Utf8Stream(new InputStreamReader(in, charset));
  }

  private InputStream afterMark() throws IOException {
    var in = bytes.open();
    in.skipNBytes(markLength);
    return in;
  }

  private static byte[] first(ByteSource bytes) throws IOException {
    try (var in = bytes.open()) {
      return in.readNBytes(4);
    }
  }

  /** Letters of ASCII are every other byte of UTF-16. */
  private static Charset unmarked(String first) {
    if (first.matches("(?!00)..00(?!00)..00")) return StandardCharsets.UTF_16LE;
    if (first.matches("00(?!00)..00(?!00)..")) return StandardCharsets.UTF_16BE;
    return StandardCharsets.UTF_8;
  }

  private static void refuseKnown(String first) throws NotATable {
    var kind =
        switch (first) {
          case "504b0304" -> "a ZIP archive or a spreadsheet";
          case "50415231" -> "a Parquet file";
          case String s when s.startsWith("1f8b") -> "compressed with gzip";
          default -> "";
        };
    if (!kind.isEmpty()) throw new NotATable("it is %s, not a table in text form (CSV)", kind);
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
