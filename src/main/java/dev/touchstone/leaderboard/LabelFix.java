package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.leaderboard.score.Task;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Corrected labels: a CSV file of a header and {@code id,label} for the rows to correct.
 *
 * @param labels by id
 */
record LabelFix(Map<String, String> labels) {
  private static final int LIMIT = 50_000_000;

  LabelFix {
    labels = Map.copyOf(labels);
  }

  /**
   * @throws InvalidInput if it is no such file
   */
  static LabelFix read(InputStream csv) {
    try (csv;
        var in = new InputStreamReader(bounded(csv), StandardCharsets.UTF_8);
        var parser = CSVParser.builder().setReader(in).setFormat(CSVFormat.DEFAULT).get()) {
      var labels = new HashMap<String, String>();
      var lines = parser.iterator();
      if (lines.hasNext()) lines.next();
      lines.forEachRemaining(line -> put(labels, line));
      return new LabelFix(labels);
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new InvalidInput("The corrections cannot be read as a CSV file. Nothing was changed.");
    }
  }

  private static InputStream bounded(InputStream csv) throws IOException {
    var bytes = csv.readNBytes(LIMIT + 1);
    if (bytes.length > LIMIT) throw new FileTooLarge(LIMIT);
    return new java.io.ByteArrayInputStream(bytes);
  }

  private static void put(Map<String, String> labels, CSVRecord line) {
    if (line.size() != 2) {
      throw new InvalidInput(
          "Line %d has %d fields; corrections have two, id and label. Nothing was changed."
              .formatted(line.getRecordNumber(), line.size()));
    }
    if (labels.put(line.get(0).strip(), line.get(1).strip()) != null) {
      throw new InvalidInput(
          "“%s” is corrected twice. Nothing was changed.".formatted(line.get(0)));
    }
  }

  /**
   * The reference with these labels in place of its own.
   *
   * @param salt of the corrected reference
   * @throws InvalidInput if an id is not of a hidden row, or a label is no class or number
   */
  Reference of(Reference before, String salt, Task task) {
    var left = new HashMap<>(labels);
    List<Reference.Row> rows = new ArrayList<>();
    for (var row : before.rows()) {
      var label = left.remove(row.id());
      rows.add(
          label == null
              ? row
              : new Reference.Row(row.id(), row.split(), label, row.group(), row.weight()));
      if (label != null) requireLabel(label, before, task);
    }
    if (!left.isEmpty()) throw new InvalidInput(unknown(left.keySet()));
    return new Reference(salt, before.classes(), rows);
  }

  private static String unknown(Set<String> ids) {
    var first = ids.stream().sorted().findFirst().orElse("");
    return ids.size() == 1
        ? "“%s” is the id of no hidden row. Nothing was changed.".formatted(first)
        : "%d ids are of no hidden row, the first “%s”. Nothing was changed."
            .formatted(ids.size(), first);
  }

  /** How many labels differ between two references of the same rows. */
  static int changed(Reference before, Reference after) {
    var changed = 0;
    for (int i = 0; i < before.rows().size(); i++) {
      if (!before.rows().get(i).label().equals(after.rows().get(i).label())) changed++;
    }
    return changed;
  }

  private static void requireLabel(String label, Reference reference, Task task) {
    var fits =
        reference.classes().isEmpty()
            ? task.wrongLabel(label).isEmpty()
            : reference.classes().contains(label);
    if (!fits) {
      throw new InvalidInput(
          "“%s” is not a label of this benchmark. Nothing was changed.".formatted(label));
    }
  }
}
