package dev.touchstone.trainer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order's data, ready to learn from.
 *
 * @param test rows to predict, if there are any
 * @param withoutTruth how many training rows were left out because their target is missing
 */
record Study(
    Task task,
    Encoder encoder,
    Rows train,
    Rows validation,
    List<String> validationIds,
    @Nullable Test test,
    int withoutTruth) {

  /** Rows whose truth is not known. */
  record Test(List<String> ids, Matrix x) {}

  /**
   * Reads the files and splits the rows.
   *
   * @param share of the training rows to hold back, unless the order names a file to validate on
   */
  static Study of(Order order, double share) throws IOException {
    var all = Table.read(order.train());
    var id = idColumn(order, all);
    var task = Task.of(order.classifies(), order.target(), all);
    var known = all.where(order.target());
    var split = Split.of(task, task.truth(known), share, order.seed());
    var train = order.validation() == null ? known.at(split.train()) : known;
    var validation =
        order.validation() == null
            ? known.at(split.validation())
            : Table.read(order.validation()).where(order.target());
    var validationIds =
        order.validation() == null ? pick(known.ids(id), split.validation()) : validation.ids(id);
    requireRows(train, validation);
    var encoder = Encoder.of(train, besides(order.target(), id));
    return new Study(
        task,
        encoder,
        rows(task, encoder, train),
        rows(task, encoder, validation),
        validationIds,
        test(order, encoder, id),
        all.size() - known.size());
  }

  private static @Nullable String idColumn(Order order, Table table) {
    return order.id() == null && table.has("id") ? "id" : order.id();
  }

  private static HashSet<String> besides(String target, @Nullable String id) {
    var besides = new HashSet<String>();
    besides.add(target);
    if (id != null) {
      besides.add(id);
    }
    return besides;
  }

  private static void requireRows(Table train, Table validation) {
    if (train.size() == 0 || validation.size() == 0) {
      throw Refused.order(
          "There are too few rows: %d to learn from and %d to measure on.",
          train.size(), validation.size());
    }
  }

  private static List<String> pick(List<String> ids, int[] places) {
    return Arrays.stream(places).mapToObj(ids::get).toList();
  }

  private static Rows rows(Task task, Encoder encoder, Table table) {
    return new Rows(encoder.encode(table), task.truth(table));
  }

  private static @Nullable Test test(Order order, Encoder encoder, @Nullable String id)
      throws IOException {
    Path file = order.test();
    if (file == null) {
      return null;
    }
    var table = Table.read(file);
    if (order.id() != null) {
      table.place(order.id());
    }
    return new Test(table.ids(id), encoder.encode(table));
  }

  /** What a person should know about the data, as tags. */
  Map<String, String> facts() {
    return Map.of(
        "train_rows", Integer.toString(train.size()),
        "validation_rows", Integer.toString(validation.size()),
        "rows_without_target", Integer.toString(withoutTruth),
        "columns_used", Integer.toString(encoder.features().size()));
  }

  /** The training rows' numbers, or a refusal when no column is left to learn from. */
  Matrix requireColumns() {
    if (encoder.width() == 0) {
      throw Refused.order("No column is left to learn from: %s.", encoder.dropped());
    }
    return train.x();
  }
}
