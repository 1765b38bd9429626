package dev.touchstone.catalog.table;

import dev.touchstone.catalog.BrokenTable;
import dev.touchstone.catalog.Sheet;
import dev.touchstone.catalog.TableFormat;
import dev.touchstone.catalog.TextEncoding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CSV or TSV file to its end and says where it is not one. */
final class CsvCheck {
  private static final int MOST_COLUMNS = 5_000;

  private final String name;
  private final RecordReader text;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private @Nullable BrokenTable first;
  private long ragged;

  private CsvCheck(String name, Reader text, char delimiter) throws IOException {
    this.name = name;
    this.text = new RecordReader(text, name);
    this.parser = CSVParser.builder().setReader(this.text).setFormat(format(delimiter)).get();
    this.records = parser.iterator();
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
  }

  static Sheet read(Path file, String name, TextEncoding encoding, TableFormat format) {
    char delimiter = format == TableFormat.TSV ? '\t' : delimiter(file, encoding);
    try (Reader text = encoding.reader(file)) {
      return new Sheet(format, delimiter, new CsvCheck(name, text, delimiter).columns());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static char delimiter(Path file, TextEncoding encoding) {
    try (BufferedReader text = new BufferedReader(encoding.reader(file))) {
      char[] head = new char[1 << 16];
      int length = Math.max(0, text.read(head));
      return Delimiter.of(new String(head, 0, length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the columns, once every record has as many fields as the header. */
  private List<String> columns() {
    CSVRecord header = next();
    if (header == null)
      throw new BrokenTable(name + " has no header line. Choose a file with rows.");
    if (header.size() > MOST_COLUMNS)
      throw new BrokenTable("%s has more than %,d columns.".formatted(name, MOST_COLUMNS));
    for (CSVRecord record = next(); record != null; record = next())
      if (record.size() != header.size()) note(record, header.size());
    if (first != null) throw summary(first);
    return Names.unique(header.toList());
  }

  private @Nullable CSVRecord next() {
    try {
      CSVRecord record = records.hasNext() ? records.next() : null;
      text.next();
      return record;
    } catch (UncheckedIOException e) {
      throw new BrokenTable(
          "%s is not written as CSV near line %,d: a quote is not closed, or text follows a closing quote. Nothing was kept."
              .formatted(name, parser.getCurrentLineNumber()));
    }
  }

  private void note(CSVRecord record, int expected) {
    ragged++;
    if (first == null)
      first =
          new BrokenTable(
              "Line %,d of %s has %s where the header has %,d."
                  .formatted(lineOf(record), name, fields(record.size()), expected));
  }

  private static String fields(int count) {
    return count == 1 ? "1 field" : "%,d fields".formatted(count);
  }

  /** The line on which a record starts: it may hold line ends itself. */
  private long lineOf(CSVRecord record) {
    long inside = record.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    return parser.getCurrentLineNumber() - inside;
  }

  private BrokenTable summary(BrokenTable found) {
    String more = ragged == 1 ? "" : " %,d lines in all are uneven.".formatted(ragged);
    String advice = " Quote fields that hold the delimiter, then upload the file again.";
    return new BrokenTable(found.text() + more + advice);
  }
}
