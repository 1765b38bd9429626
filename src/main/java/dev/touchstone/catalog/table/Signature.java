package dev.touchstone.catalog.table;

import dev.touchstone.catalog.BrokenTable;
import dev.touchstone.catalog.TableFormat;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Tells by the first and last bytes that a file cannot be what its name says. */
final class Signature {
  private static final String PARQUET = "PAR1";

  private Signature() {}

  static void check(Path file, String name, TableFormat format) {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      if (bytes.length() == 0) throw new BrokenTable(name + " is empty. Choose a file with rows.");
      String head = four(bytes, 0);
      if (format == TableFormat.PARQUET) checkParquet(bytes, name, head);
      else checkText(name, format, head);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkParquet(RandomAccessFile bytes, String name, String head)
      throws IOException {
    if (!head.equals(PARQUET)) throw new BrokenTable(name + " is not a Parquet file.");
    boolean whole = bytes.length() >= 12 && four(bytes, bytes.length() - 4).equals(PARQUET);
    if (!whole)
      throw new BrokenTable(
          "%s begins as a Parquet file but its end is missing: %,d bytes arrived. Upload it again."
              .formatted(name, bytes.length()));
  }

  private static void checkText(String name, TableFormat format, String head) {
    String found = kind(head);
    if (!found.isEmpty())
      throw new BrokenTable(
          "%s is %s, not %s. Save it as %3$s and upload that."
              .formatted(name, found, format.label()));
  }

  private static String kind(String head) {
    if (head.equals(PARQUET)) return "a Parquet file";
    if (head.startsWith("PK\u0003\u0004")) return "a ZIP archive or an Excel workbook";
    if (head.startsWith("\u001F\u008B")) return "compressed with gzip";
    if (head.startsWith("%PDF")) return "a PDF document";
    return "";
  }

  /** Up to four bytes, each as the character of the same number. */
  private static String four(RandomAccessFile bytes, long at) throws IOException {
    bytes.seek(at);
    byte[] four = new byte[(int) Math.min(4, bytes.length() - at)];
    bytes.readFully(four);
    return new String(four, StandardCharsets.ISO_8859_1);
  }
}
