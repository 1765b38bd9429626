package dev.touchstone.leaderboard;

import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * Keeps hidden labels as blobs that no dataset, run or artifact names. The checksum is the only way
 * to one; it is stored in this room's table, follows from a random salt, and is shown to nobody.
 */
@Component
class References {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private final Blobs blobs;

  References(Blobs blobs) {
    this.blobs = blobs;
  }

  /** Gives the checksum under which the labels can be loaded again. */
  String store(Reference reference) {
    var text = new StringBuilder();
    line(text, List.of("salt", reference.salt()));
    line(text, prepend("classes", reference.classes()));
    reference.rows().forEach(r -> line(text, List.of(r.id(), r.split().name(), r.label())));
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return blobs.put(new ByteArrayInputStream(bytes)).sha256();
  }

  Reference load(String sha256) {
    try (var in = new InputStreamReader(blobs.open(sha256), StandardCharsets.UTF_8);
        var parser = CSVParser.builder().setReader(in).setFormat(FORMAT).get()) {
      var lines = parser.iterator();
      var salt = lines.next().get(1);
      var classes = lines.next().stream().skip(1).toList();
      var rows = new ArrayList<Reference.Row>();
      lines.forEachRemaining(line -> rows.add(row(line)));
      return new Reference(salt, classes, rows);
    } catch (IOException e) {
      throw new UncheckedIOException("The hidden labels cannot be read", e);
    }
  }

  private static Reference.Row row(CSVRecord line) {
    return new Reference.Row(line.get(0), Split.valueOf(line.get(1)), line.get(2));
  }

  private static void line(StringBuilder text, List<String> fields) {
    text.append(FORMAT.format(fields.toArray())).append('\n');
  }

  private static List<String> prepend(String first, List<String> rest) {
    var all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }
}
