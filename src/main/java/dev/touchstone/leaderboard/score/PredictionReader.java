package dev.touchstone.leaderboard.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code id,prediction[,p_<class>…]} as a stream, one line in memory at a time. Ids are text.
 * What is wrong is counted and reported with its line; nothing is guessed without saying so.
 */
public final class PredictionReader {
  private final Expected expected;
  private final Findings findings = new Findings();
  private long rows;
  private long lineNumber = 1;

  private PredictionReader(Expected expected) {
    this.expected = expected;
  }

  public static Reading read(ByteSource file, Expected expected) throws IOException {
    return new PredictionReader(expected).read(CsvFile.of(file));
  }

  private Reading read(CsvFile file) {
    file.remarks().forEach(findings::notice);
    RowReader read = null;
    try (var parser = file.open()) {
      read = lines(parser);
    } catch (IOException | UncheckedIOException unreadable) {
      findings.add(Fault.NOT_A_TABLE, words(unreadable));
    }
    var report = findings.report(rows, expected.ids().size());
    return new Reading(report, report.valid() && read != null ? read.predictions() : null);
  }

  private @Nullable RowReader lines(CSVParser parser) {
    var lines = parser.iterator();
    var columns = lines.hasNext() ? header(lines.next()) : empty();
    if (columns == null) return null;
    var reader = RowReader.of(expected, columns, findings);
    var seen = new SeenRows(expected, findings);
    while (lines.hasNext()) line(lines, parser, columns, seen, reader);
    seen.reportMissing();
    return reader;
  }

  private @Nullable Columns header(CSVRecord first) {
    return new HeaderReader(expected, findings).read(first.stream().map(String::strip).toList());
  }

  private @Nullable Columns empty() {
    findings.add(Fault.NOT_A_TABLE, "the file is empty");
    return null;
  }

  private void line(
      Iterator<CSVRecord> lines, CSVParser parser, Columns columns, SeenRows seen, RowReader to) {
    var fields = lines.next();
    count(parser);
    if (fields.size() != columns.width()) {
      findings.add(Fault.RAGGED, ragged(fields.size(), columns.width()));
    }
    if (fields.size() <= columns.id()) return;
    var line = new Line(lineNumber, fields.get(columns.id()).strip(), fields);
    var row = seen.claim(line);
    if (row >= 0 && fields.size() == columns.width()) to.take(row, line);
  }

  /** A last line without a line break is not counted by the parser. */
  private void count(CSVParser parser) {
    lineNumber = Math.max(parser.getCurrentLineNumber(), lineNumber + 1);
    rows++;
  }

  private String ragged(int found, int wanted) {
    return "line %d has %d fields, the header %d".formatted(lineNumber, found, wanted);
  }

  private static String words(Exception unreadable) {
    var message = unreadable.getMessage();
    return message == null ? "it breaks off in the middle of a line" : message;
  }
}
