package dev.touchstone.leaderboard;

import dev.touchstone.base.InvalidInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that organisers divided themselves: a training and a test file, which are published as they
 * are, and the labels of the test rows by id, of which only the scorer ever hears.
 */
final class Given implements Division {
  private static final int EXAMPLES = 5;

  private final BenchmarkSource.OfFiles files;
  private final int trainRows;
  private final Labels labels;
  private final TreeMap<String, Reference.Row> hidden = new TreeMap<>();
  private final RandomIds ids;

  private Given(BenchmarkSource.OfFiles files, NewBenchmark wanted, Random random) {
    this.files = files;
    ids = new RandomIds(random);
    var train = table(files.train());
    var test = table(files.test());
    var solution = table(files.solution());
    if (test.columns().contains(wanted.target())) throw shown(wanted.target());
    var trained = train.values(train.column(wanted.target()));
    trainRows = trained.size();
    requireSameIds(test, solution);
    labels = Labels.of(solution, wanted.target(), wanted.metric().task()).with(trained);
    fill(solution, wanted.split(), random);
  }

  static Given of(BenchmarkSource.OfFiles files, NewBenchmark wanted, Random random) {
    return new Given(files, wanted, random);
  }

  @Override
  public int count(Part part) {
    return switch (part) {
      case TRAIN -> trainRows;
      case PUBLIC -> count(Split.PUBLIC);
      case PRIVATE -> count(Split.PRIVATE);
      case UNLABELLED -> 0;
    };
  }

  @Override
  public Reference reference() {
    return new Reference(ids.next(), labels.classes(), List.copyOf(hidden.values()));
  }

  @Override
  public Path train(Path directory) {
    return files.train();
  }

  @Override
  public Path test(Path directory) {
    return files.test();
  }

  private int count(Split split) {
    return (int) hidden.values().stream().filter(row -> row.split() == split).count();
  }

  private void fill(SourceTable solution, SplitPlan plan, Random random) {
    var names = solution.values(solution.column("id"));
    var extras = Extras.of(solution, plan);
    var splits = splits(solution, plan, random);
    for (int row = 0; row < splits.length; row++) {
      if (!labels.has(row)) throw unlabelled(names.get(row));
      var id = names.get(row);
      var label = labels.values().get(row);
      hidden.put(
          id,
          new Reference.Row(id, splits[row].split(), label, extras.group(row), extras.weight(row)));
    }
    new Parts(splits).checked(labels);
  }

  /** As a column says that is called split, or usage as Kaggle has it; else drawn. */
  private Part[] splits(SourceTable solution, SplitPlan plan, Random random) {
    var column = splitColumn(solution);
    if (column != null) {
      return solution.values(solution.column(column)).stream()
          .map(Given::part)
          .toArray(Part[]::new);
    }
    var rows = IntStream.range(0, solution.values(0).size()).boxed().toList();
    var shown = Stratified.pick(rows, labels.strata(), plan.publicShare(), random);
    return rows.stream().map(r -> shown.get(r) ? Part.PUBLIC : Part.PRIVATE).toArray(Part[]::new);
  }

  private static @Nullable String splitColumn(SourceTable solution) {
    return solution.columns().stream()
        .filter(c -> c.equalsIgnoreCase("split") || c.equalsIgnoreCase("usage"))
        .findFirst()
        .orElse(null);
  }

  private static Part part(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "public" -> Part.PUBLIC;
      case "private" -> Part.PRIVATE;
      default ->
          throw new InvalidInput(
              "A row of the solution is for “%s”; it is public or private.".formatted(word));
    };
  }

  private static void requireSameIds(SourceTable test, SourceTable solution) {
    var asked = distinct(test);
    var answered = distinct(solution);
    requireNone("test.csv has ids that the solution lacks", asked, answered);
    requireNone("The solution has ids that test.csv lacks", answered, asked);
  }

  private static HashSet<String> distinct(SourceTable table) {
    var seen = new HashSet<String>();
    for (var id : table.values(table.column("id"))) {
      if (!seen.add(id)) {
        throw new InvalidInput("“%s” has the id “%s” twice.".formatted(table.path(), id));
      }
    }
    return seen;
  }

  private static void requireNone(String what, HashSet<String> of, HashSet<String> without) {
    var left = new ArrayList<>(of);
    left.removeAll(without);
    if (left.isEmpty()) return;
    var some = left.stream().sorted().limit(EXAMPLES).toList();
    throw new InvalidInput(
        "%s: %,d, such as %s.".formatted(what, left.size(), String.join(", ", some)));
  }

  private static InvalidInput shown(String target) {
    return new InvalidInput(
        "test.csv has the column “%s”, which is to be hidden.".formatted(target));
  }

  private static InvalidInput unlabelled(String id) {
    return new InvalidInput("The solution has no label for “%s”.".formatted(id));
  }

  private static SourceTable table(Path file) {
    return SourceTable.of(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
  }
}
