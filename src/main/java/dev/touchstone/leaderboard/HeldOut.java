package dev.touchstone.leaderboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;

/**
 * A table taken apart: {@code train.csv} with labels, {@code test.csv} without, and the hidden
 * labels. Every row gets a random id, and test rows stand in the order of their ids, so that
 * neither id nor place says where in the source a row stood.
 */
final class HeldOut implements Division {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private final SourceTable table;
  private final int target;
  private final Labels labels;
  private final Extras extras;
  private final Parts parts;
  private final RandomIds ids;
  private final List<String> train = new ArrayList<>();
  private final TreeMap<String, String> test = new TreeMap<>();
  private final TreeMap<String, Reference.Row> hidden = new TreeMap<>();

  private HeldOut(SourceTable table, NewBenchmark wanted, Random random) {
    this.table = table;
    ids = new RandomIds(random);
    target = table.column(wanted.target());
    labels = Labels.of(table, wanted.target(), wanted.metric().task());
    extras = Extras.of(table, wanted.split());
    parts = Parts.draw(labels, wanted.split(), extras.column(), random);
    var row = new int[1];
    table.each(fields -> take(row[0]++, fields));
  }

  /**
   * @param random a source that nobody can repeat, or labels could be placed again
   */
  static HeldOut of(SourceTable table, NewBenchmark wanted, Random random) {
    return new HeldOut(table, wanted, random);
  }

  @Override
  public int count(Part part) {
    return parts.count(part);
  }

  @Override
  public Reference reference() {
    return new Reference(ids.next(), labels.classes(), List.copyOf(hidden.values()));
  }

  @Override
  public Path train(Path directory) {
    return write(directory.resolve("train.csv"), header(table.columns()), train);
  }

  @Override
  public Path test(Path directory) {
    return write(directory.resolve("test.csv"), header(features(table.columns())), test.values());
  }

  private void take(int row, List<String> fields) {
    var part = parts.ofRow()[row];
    var id = ids.next();
    if (part == Part.TRAIN) train.add(line(id, fields));
    if (!part.hidden()) return;
    test.put(id, line(id, features(fields)));
    var label = labels.values().get(row);
    hidden.put(
        id, new Reference.Row(id, part.split(), label, extras.group(row), extras.weight(row)));
  }

  private List<String> features(List<String> fields) {
    var kept = new ArrayList<>(fields);
    kept.remove(target);
    return kept;
  }

  /** A column of the source that is called "id" too makes way for the row's own. */
  private static String header(List<String> columns) {
    return line("id", columns.stream().map(c -> c.equals("id") ? "source_id" : c).toList());
  }

  private static String line(String id, List<String> fields) {
    var all = new ArrayList<Object>(List.of(id));
    all.addAll(fields);
    return FORMAT.format(all.toArray());
  }

  private static Path write(Path file, String header, Collection<String> lines) {
    try (var out = Files.newBufferedWriter(file)) {
      out.append(header).append('\n');
      for (var line : lines) out.append(line).append('\n');
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + file.getFileName(), e);
    }
  }
}
