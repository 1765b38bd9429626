package dev.touchstone.leaderboard;

import dev.touchstone.leaderboard.score.Expected;
import dev.touchstone.leaderboard.score.Metric;
import dev.touchstone.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/**
 * Keeps hidden labels as blobs, in the second version of the form where groups or weights belong to
 * them and in the first one else, that no dataset, run or artifact names. The checksum is the only
 * way to one; it is stored in this room's table, follows from a random salt, and is shown to
 * nobody. What was read lately is kept in memory, in this class alone, so that a second submission
 * costs no more than its own file.
 */
@Component
class References {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private static final String SECOND = "2";

  /** How many are remembered: of benchmarks that are handed in to at the same time. */
  private static final int MOST = 16;

  private final Blobs blobs;
  private final SoftMemory<String, Reference> known = new SoftMemory<>(MOST);
  private final SoftMemory<Question, Expected> expectations = new SoftMemory<>(MOST);

  private record Question(String reference, Metric metric) {}

  References(Blobs blobs) {
    this.blobs = blobs;
  }

  /** Gives the checksum under which the labels can be loaded again. */
  String store(Reference reference) {
    var text = new StringBuilder();
    var plain = !reference.grouped() && !reference.weighted();
    if (!plain) line(text, List.of("version", SECOND));
    line(text, List.of("salt", reference.salt()));
    line(text, prepend("classes", reference.classes()));
    reference.rows().forEach(r -> line(text, plain ? plain(r) : full(r)));
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return blobs.put(new ByteArrayInputStream(bytes)).sha256();
  }

  Reference load(String sha256) {
    return known.recall(sha256, this::read);
  }

  /** What a file must hold that is held against these labels: nothing of the labels. */
  Expected expected(String sha256, Metric metric) {
    return expectations.recall(
        new Question(sha256, metric), asked -> load(asked.reference()).expected(asked.metric()));
  }

  private Reference read(String sha256) {
    try (var in = new InputStreamReader(blobs.open(sha256), StandardCharsets.UTF_8);
        var parser = CSVParser.builder().setReader(in).setFormat(FORMAT).get()) {
      var lines = parser.iterator();
      var first = lines.next();
      var second = first.get(0).equals("version");
      if (second) requireKnown(first.get(1));
      var salt = second ? lines.next().get(1) : first.get(1);
      var classes = lines.next().stream().skip(1).toList();
      var rows = new ArrayList<Reference.Row>();
      var alike = new HashMap<String, String>();
      lines.forEachRemaining(line -> rows.add(row(line, alike)));
      return new Reference(salt, classes, List.copyOf(rows));
    } catch (IOException e) {
      throw new UncheckedIOException("The hidden labels cannot be read", e);
    }
  }

  private static List<String> plain(Reference.Row row) {
    return List.of(row.id(), row.split().name(), row.label());
  }

  private static List<String> full(Reference.Row row) {
    var group = row.group() == null ? "" : row.group();
    return List.of(row.id(), row.split().name(), row.label(), group, Double.toString(row.weight()));
  }

  /**
   * @param alike one object for all labels alike
   */
  private static Reference.Row row(CSVRecord line, Map<String, String> alike) {
    var split = Split.valueOf(line.get(1));
    var label = alike.computeIfAbsent(line.get(2), text -> text);
    if (line.size() == 3) return new Reference.Row(line.get(0), split, label);
    var group = line.get(3).isEmpty() ? null : line.get(3);
    return new Reference.Row(line.get(0), split, label, group, Double.parseDouble(line.get(4)));
  }

  private static void requireKnown(String version) {
    if (!version.equals(SECOND)) {
      throw new IllegalStateException("Hidden labels of the unknown form " + version);
    }
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
