package dev.touchstone.leaderboard.score;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code id,prediction[,p_<class>…]} as a stream, one line in memory at a time. Ids are text.
 * What is wrong is counted and reported with its line; nothing is guessed without saying so.
 */
public final class PredictionReader {
  /** Many more than classes; each costs a look for others of its name. */
  private static final int MOST_COLUMNS = 10_000;

  /** So many bytes stay in the cache while they are split, looked up and read. */
  private static final int AT_ONCE = 1 << 17;

  private final Expected expected;
  private final String id;
  private final int atOnce;
  private final Findings findings = new Findings();
  private long rows;

  private PredictionReader(Expected expected, String id, int atOnce) {
    this.expected = expected;
    this.id = id;
    this.atOnce = atOnce;
  }

  /**
   * @throws IOException if the bytes cannot be had; whatever they are makes a report
   */
  public static Reading read(ByteSource file, Expected expected) throws IOException {
    return read(file, expected, "id");
  }

  /**
   * @param id the name of the column with the ids
   */
  static Reading read(ByteSource file, Expected expected, String id) throws IOException {
    return read(file, expected, id, AT_ONCE);
  }

  /**
   * @param atOnce how many bytes are read ahead in one piece; 0 to read record by record, which
   *     gives the same
   */
  static Reading read(ByteSource file, Expected expected, String id, int atOnce)
      throws IOException {
    try {
      return new PredictionReader(expected, id, atOnce).read(() -> CsvFile.taken(file));
    } catch (NotUtf8 another) {
      return new PredictionReader(expected, id, atOnce).read(() -> CsvFile.windows(file));
    }
  }

  private Reading read(Opening opening) throws IOException {
    RowReader read = null;
    try {
      read = lines(opening.open());
    } catch (NotATable unreadable) {
      findings.add(Fault.NOT_A_TABLE, String.valueOf(unreadable.getMessage()));
    }
    var report = findings.report(rows, expected.ids().size());
    return new Reading(report, report.valid() && read != null ? read.predictions() : null);
  }

  private @Nullable RowReader lines(CsvFile file) throws IOException {
    file.remarks().forEach(findings::notice);
    try (var records = file.records()) {
      var columns = records.next() ? header(records) : empty();
      return columns == null ? null : lines(records, columns);
    }
  }

  private RowReader lines(RecordReader header, Columns columns) throws IOException {
    var reader = RowReader.of(expected, columns, findings);
    var seen = new SeenRows(expected, findings);
    records(left(header, columns, reader, seen), columns, reader, seen);
    seen.reportMissing();
    return reader;
  }

  /** What is left to read with care, after all that is plain. */
  private RecordReader left(RecordReader header, Columns columns, RowReader reader, SeenRows seen)
      throws IOException {
    if (atOnce == 0 || columns.width() < 2) return header;
    var ids = KnownTexts.of(expected.ids());
    var quick =
        new QuickPass(
            seen,
            findings,
            () -> new PlainBlock(ids, columns, header.delimiter(), reader, atOnce),
            ids.size());
    var left = quick.read(header);
    rows += quick.rows();
    return left;
  }

  private void records(RecordReader records, Columns columns, RowReader reader, SeenRows seen)
      throws IOException {
    var line = new Line(records, columns.id());
    while (records.next()) {
      rows++;
      var even = records.fields() == columns.width();
      if (!even) ragged(records, columns);
      if (records.fields() <= columns.id()) continue;
      var row = seen.claim(line);
      if (row >= 0 && even) reader.take(row, line);
    }
  }

  private @Nullable Columns header(RecordReader records) {
    if (records.fields() > MOST_COLUMNS) {
      findings.add(
          Fault.HEADER, "%,d columns; %,d are the most".formatted(records.fields(), MOST_COLUMNS));
      return null;
    }
    return new HeaderReader(expected, findings, id).read(records.texts());
  }

  private @Nullable Columns empty() {
    findings.add(Fault.NOT_A_TABLE, "the file is empty");
    return null;
  }

  private void ragged(RecordReader records, Columns columns) {
    findings.add(
        Fault.RAGGED,
        () ->
            "line %d has %d fields, the header %d"
                .formatted(records.line(), records.fields(), columns.width()));
  }

  @FunctionalInterface
  private interface Opening {
    CsvFile open() throws IOException;
  }
}
