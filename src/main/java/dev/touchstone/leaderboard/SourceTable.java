package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.score.ByteSource;
import dev.touchstone.leaderboard.score.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/** The table a benchmark is made from, read row by row as text, as often as needed. */
record SourceTable(String path, CsvFile file, List<String> columns) {
  static SourceTable of(String path, ByteSource bytes) {
    try {
      var file = CsvFile.of(bytes);
      try (var parser = file.open()) {
        var records = parser.iterator();
        if (!records.hasNext()) throw new InvalidInput("“%s” is empty.".formatted(path));
        return new SourceTable(path, file, fields(records.next()));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      throw unreadable(path, unreadable);
    }
  }

  /** Calls with the fields of each row, the header left out, in the file's order. */
  void each(Consumer<List<String>> row) {
    try (var parser = file.open()) {
      var records = parser.iterator();
      records.next();
      records.forEachRemaining(record -> row.accept(checked(record)));
    } catch (IOException | UncheckedIOException unreadable) {
      throw unreadable(path, unreadable);
    }
  }

  /**
   * @throws InvalidInput if the table has no such column
   */
  int column(String name) {
    var at = columns.indexOf(name);
    if (at < 0) throw new InvalidInput("“%s” has no column “%s”.".formatted(path, name));
    return at;
  }

  /** The fields of one column, the header left out. */
  List<String> values(int column) {
    var known = new HashMap<String, String>();
    var values = new ArrayList<String>();
    each(row -> values.add(known.computeIfAbsent(row.get(column), text -> text)));
    return values;
  }

  private List<String> checked(CSVRecord record) {
    if (record.size() == columns.size()) return fields(record);
    throw new InvalidInput(
        "Row %,d of “%s” has %d fields, the header %d. Publish a version that is even, then try again."
            .formatted(record.getRecordNumber() - 1, path, record.size(), columns.size()));
  }

  private static List<String> fields(CSVRecord record) {
    return record.stream().map(String::strip).toList();
  }

  private static InvalidInput unreadable(String path, Exception cause) {
    return new InvalidInput(
        "“%s” cannot be read as a table: %s".formatted(path, cause.getMessage()));
  }
}
