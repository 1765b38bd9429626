package dev.touchstone.leaderboard.score;

import dev.touchstone.base.InvalidInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table with the labels of a test set.
 *
 * @param ids of the rows, each once
 * @param classes their names in order; empty where labels are no classes
 */
record TruthFile(KnownTexts ids, List<String> classes, Truth truth) {
  /**
   * Which column holds what.
   *
   * @param weight how much a row counts; null if each counts once
   * @param group the query of a row, for rankings; null for other tasks
   */
  record Names(String id, String target, @Nullable String weight, @Nullable String group) {}

  /**
   * @param more names of classes that no row may have
   * @throws InvalidInput if the file cannot be the truth of such a task; the message says where
   */
  static TruthFile read(ByteSource file, Names names, Task task, Collection<String> more)
      throws IOException {
    try {
      return new Reader(names, task).read(CsvFile.taken(file), more);
    } catch (NotUtf8 another) {
      return new Reader(names, task).read(CsvFile.windows(file), more);
    } catch (NotATable unreadable) {
      throw new InvalidInput("The truth cannot be read as a table: " + unreadable.getMessage());
    }
  }

  private static final class Reader {
    private final Names names;
    private final Task task;
    private final KnownTexts.Gathered ids = new KnownTexts.Gathered();
    private final List<String> labels = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final Map<String, String> alike = new HashMap<>();
    private final List<Double> weights = new ArrayList<>();

    Reader(Names names, Task task) {
      this.names = names;
      this.task = task;
    }

    TruthFile read(CsvFile file, Collection<String> more) throws IOException {
      try (var records = file.records()) {
        if (!records.next()) throw new InvalidInput("The truth is empty.");
        var header = records.texts();
        while (records.next()) take(records, header);
      }
      return truth(more);
    }

    private void take(RecordReader records, List<String> header) {
      if (records.fields() != header.size()) {
        throw wrong(
            records, "has %d fields, the header %d".formatted(records.fields(), header.size()));
      }
      var id = field(records, header, names.id());
      if (id.isEmpty()) throw wrong(records, "has no id");
      ids.add(id);
      labels.add(shared(label(records, header)));
      if (names.group() != null) groups.add(shared(field(records, header, names.group())));
      if (names.weight() != null) {
        weights.add(weight(records, field(records, header, names.weight())));
      }
    }

    private String label(RecordReader records, List<String> header) {
      var label = field(records, header, names.target());
      task.wrongLabel(label)
          .ifPresent(
              why -> {
                throw wrong(records, "has a label that is none: " + why);
              });
      return label;
    }

    /** One object for all texts alike. */
    private String shared(String text) {
      return alike.computeIfAbsent(text, t -> t);
    }

    private double weight(RecordReader records, String text) {
      if (!Decimal.isPlain(text)) throw wrong(records, "has the weight “%s”".formatted(text));
      return Double.parseDouble(text);
    }

    private TruthFile truth(Collection<String> more) {
      var known = ids.texts();
      known
          .repeated()
          .ifPresent(
              id -> {
                throw new InvalidInput("The truth has the id %s more than once.".formatted(id));
              });
      var classes = task == Task.CLASSIFICATION ? classes(more) : List.<String>of();
      var queries = names.group() == null ? null : groups;
      var each = weights.isEmpty() ? null : weights.stream().mapToDouble(w -> w).toArray();
      return new TruthFile(known, classes, Truth.of(task, classes, labels, queries, each));
    }

    private List<String> classes(Collection<String> more) {
      var classes = new TreeSet<>(new HashSet<>(labels));
      classes.addAll(more);
      return List.copyOf(classes);
    }

    private static String field(RecordReader records, List<String> header, String name) {
      var at = header.indexOf(name);
      if (at < 0) throw new InvalidInput("The truth has no column “%s”.".formatted(name));
      return records.text(at).strip();
    }

    private static InvalidInput wrong(RecordReader records, String what) {
      return new InvalidInput("Line %,d of the truth %s.".formatted(records.line(), what));
    }
  }
}
