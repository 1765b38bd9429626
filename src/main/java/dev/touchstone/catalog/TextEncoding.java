package dev.touchstone.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The encodings that a text file may come in; it is kept as {@link #UTF_8}. */
public enum TextEncoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8),
  UTF_8_MARKED("UTF-8 with a byte order mark", StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
  UTF_16LE("UTF-16", StandardCharsets.UTF_16LE, 0xFF, 0xFE),
  UTF_16BE("UTF-16", StandardCharsets.UTF_16BE, 0xFE, 0xFF),
  WINDOWS_1252("Windows-1252", Charset.forName("windows-1252")),
  LATIN_1("Latin-1", StandardCharsets.ISO_8859_1);

  private final String label;
  private final Charset charset;
  private final byte[] mark;

  TextEncoding(String label, Charset charset, int... mark) {
    this.label = label;
    this.charset = charset;
    this.mark = new byte[mark.length];
    for (int i = 0; i < mark.length; i++) this.mark[i] = (byte) mark[i];
  }

  public String label() {
    return label;
  }

  /** Whether a file has a byte order mark of this encoding at its start. */
  public boolean marks(byte[] head) {
    return mark.length > 0
        && head.length >= mark.length
        && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
  }

  /** Reads the text after the mark; bytes that are not of this encoding fail the reading. */
  public Reader reader(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    bytes.skipNBytes(mark.length);
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  /** Writes the file's text as UTF-8 without a mark into another file. */
  public void convert(Path from, Path to) throws IOException {
    try (Reader text = reader(from);
        var out = Files.newBufferedWriter(to)) {
      text.transferTo(out);
    }
  }
}
