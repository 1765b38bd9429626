package dev.touchstone.trainer;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of texts as a CSV file holds it; a missing value is null.
 *
 * @param name the file's name, for messages
 */
record Table(String name, List<String> columns, List<@Nullable String[]> rows) {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).get();
  private static final Set<String> MISSING = Set.of("", "NA", "NaN", "null");

  /** Reads a comma-separated UTF-8 file with a header. */
  static Table read(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file)) {
      return read(file.getFileName().toString(), reader);
    } catch (NoSuchFileException e) {
      throw Refused.order("There is no file %s.", file);
    } catch (CharacterCodingException e) {
      throw Refused.order("%s is not UTF-8 text.", file.getFileName());
    }
  }

  static Table read(String name, Reader reader) throws IOException {
    try (var records = FORMAT.parse(reader)) {
      var lines = records.iterator();
      if (!lines.hasNext()) {
        throw Refused.order("%s is empty.", name);
      }
      var table = new Table(name, header(name, lines.next()), new ArrayList<>());
      lines.forEachRemaining(table::add);
      return table;
    } catch (UncheckedIOException e) {
      throw Refused.order("%s is not a CSV file: %s", name, e.getMessage());
    }
  }

  private static List<String> header(String name, CSVRecord line) {
    var columns = line.stream().map(text -> text.replace("\uFEFF", "").strip()).toList();
    var seen = new HashSet<String>();
    columns.stream()
        .filter(column -> !seen.add(column))
        .findFirst()
        .ifPresent(
            twice -> {
              throw Refused.order("%s names the column “%s” twice.", name, twice);
            });
    return columns;
  }

  private void add(CSVRecord line) {
    if (line.size() == 1 && line.get(0).isBlank() && columns.size() > 1) {
      return;
    }
    if (line.size() != columns.size()) {
      throw Refused.order(
          "Row %,d of %s has %d values, its header has %d.",
          line.getRecordNumber() - 1, name, line.size(), columns.size());
    }
    rows.add(
        line.stream().map(text -> MISSING.contains(text) ? null : text).toArray(String[]::new));
  }

  int size() {
    return rows.size();
  }

  boolean has(String column) {
    return columns.contains(column);
  }

  /** The place of a column, or a refusal that names the columns there are. */
  int place(String column) {
    var place = columns.indexOf(column);
    if (place < 0) {
      throw Refused.order(
          "Column “%s” is not in %s; its columns are %s.", column, name, someColumns());
    }
    return place;
  }

  private String someColumns() {
    var shown = columns.stream().limit(30);
    var more = columns.size() > 30 ? Stream.of("… (%d in all)".formatted(columns.size())) : null;
    return String.join(", ", more == null ? shown.toList() : Stream.concat(shown, more).toList());
  }

  /** A column's values from first to last row, null where missing. */
  Stream<@Nullable String> values(String column) {
    var place = place(column);
    return rows.stream().map(row -> row[place]);
  }

  /** The rows at these places, in this order. */
  Table at(int[] places) {
    return new Table(name, columns, Arrays.stream(places).mapToObj(rows::get).toList());
  }

  /** The rows in which this column is known. */
  Table where(String column) {
    var place = place(column);
    return new Table(name, columns, rows.stream().filter(row -> row[place] != null).toList());
  }

  /** What names each row in an answer: this column, or a count from 1. */
  List<String> ids(@Nullable String column) {
    if (column != null && has(column)) {
      return values(column).map(id -> id == null ? "" : id).toList();
    }
    return IntStream.rangeClosed(1, size()).mapToObj(Integer::toString).toList();
  }
}
