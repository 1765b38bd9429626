package dev.touchstone.leaderboard.sheet;

import dev.touchstone.base.InvalidInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a bundle's task. Codabench says nothing of their form, so only two forms are taken:
 * a reference with an {@code id} and one label column, or one label a line in the order of the test
 * rows.
 */
final class CodabenchTables {
  private static final String TARGET = "label";

  private final CodabenchBundle bundle;
  private final Workbench folder;
  private String program = "";

  CodabenchTables(CodabenchBundle bundle, Workbench folder) {
    this.bundle = bundle;
    this.folder = folder;
  }

  /**
   * @param target the column of the labels
   */
  record Given(GivenFiles files, String target) {}

  /** The text of the scoring program, to look for a metric in. */
  String program() {
    return program;
  }

  /**
   * @throws InvalidInput if the tables are of no form that is known
   */
  Given read(Section task) {
    program = programOf(task.text("scoring_program"));
    var reference = table(task.text("reference_data"), "reference", name -> true);
    if (reference == null) throw new InvalidInput("The bundle has no table of reference data.");
    var input = task.text("input_data");
    var test = table(input, "test", name -> name.contains("test"));
    if (test == null) throw new InvalidInput("The bundle has no table of test rows in input_data.");
    var train = table(input, "train", name -> name.contains("train"));
    return given(lines(reference), lines(test), train == null ? null : lines(train));
  }

  private Given given(List<String> reference, List<String> test, @Nullable List<String> train) {
    var columns = List.of(reference.getFirst().split(",", -1));
    if (columns.contains("id")) return byId(reference, test, train, columns);
    var labels = columns.size() == 1 ? reference : List.<String>of();
    if (labels.size() == test.size()) labels = labels.subList(1, labels.size());
    if (labels.isEmpty() || labels.size() != test.size() - 1) {
      throw new InvalidInput(
          "The reference data has neither a column “id” nor one label for each of the %,d test rows."
              .formatted(test.size() - 1));
    }
    return byPlace(labels, test, train);
  }

  private Given byId(
      List<String> reference,
      List<String> test,
      @Nullable List<String> train,
      List<String> columns) {
    var target =
        columns.stream()
            .filter(c -> !c.equals("id") && !c.equalsIgnoreCase("usage"))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("The reference data has no column of labels."));
    return files(train == null ? List.of("id," + target) : train, test, reference, target);
  }

  /** Rows that have no id are named by their number. */
  private Given byPlace(List<String> labels, List<String> test, @Nullable List<String> train) {
    var at = List.of(test.getFirst().split(",", -1)).indexOf("id");
    var named = new ArrayList<>(List.of(at < 0 ? "id," + test.getFirst() : test.getFirst()));
    var solution = new ArrayList<>(List.of("id," + TARGET));
    for (int row = 0; row < labels.size(); row++) {
      var line = test.get(row + 1);
      var id = at < 0 ? "row" + (row + 1) : line.split(",", -1)[at];
      named.add(at < 0 ? id + "," + line : line);
      solution.add(id + "," + labels.get(row));
    }
    var known = train != null && List.of(train.getFirst().split(",")).contains(TARGET);
    if (!known) bundle.leave("rows to learn from: none with the column “label”");
    var learn = known && train != null ? train : List.of("id," + TARGET);
    return files(learn, named, solution, TARGET);
  }

  private Given files(List<String> train, List<String> test, List<String> solution, String target) {
    write("train.csv", train);
    write("test.csv", test);
    write("solution.csv", solution);
    return new Given(new GivenFiles(folder.path()), target);
  }

  private String programOf(@Nullable String archive) {
    if (archive == null) return "";
    var text = new StringBuilder();
    within(
        archive,
        "program",
        zip -> {
          zip.names().stream()
              .filter(name -> name.endsWith(".py"))
              .forEach(name -> text.append(zip.text(name)).append('\n'));
          return Optional.empty();
        });
    return text.toString();
  }

  private @Nullable Path table(@Nullable String archive, String as, Predicate<String> wanted) {
    if (archive == null) return null;
    return within(
            archive,
            as,
            zip -> {
              var found =
                  zip.names().stream()
                      .filter(CodabenchTables::tabular)
                      .filter(name -> wanted.test(last(name)))
                      .toList();
              found.stream().skip(1).forEach(more -> bundle.leave(more + ": one table is taken"));
              return found.stream()
                  .findFirst()
                  .map(name -> zip.unpack(name, folder.file(as + ".table")));
            })
        .orElse(null);
  }

  private Optional<Path> within(
      String archive, String as, java.util.function.Function<SafeZip, Optional<Path>> look) {
    if (!archive.endsWith(".zip")) {
      bundle.leave(archive + ": only data in a zip of its own is read");
      return Optional.empty();
    }
    var inner = bundle.unpack(archive, folder.file(as + ".zip"));
    if (inner.isEmpty()) {
      bundle.leave(archive + ": is not in the archive");
      return Optional.empty();
    }
    try (var zip = SafeZip.open(inner.get())) {
      return look.apply(zip);
    }
  }

  private static boolean tabular(String name) {
    return last(name).matches("[^.].*\\.(csv|tsv|txt|labels?|solution)");
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static List<String> lines(Path file) {
    try {
      var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.isEmpty()) throw new InvalidInput("A table of the bundle is empty.");
      return lines;
    } catch (IOException e) {
      throw new InvalidInput("A table of the bundle is no text in UTF-8.");
    }
  }

  private void write(String name, List<String> lines) {
    try {
      Files.write(folder.file(name), lines);
    } catch (IOException e) {
      throw new UncheckedIOException("The tables cannot be kept", e);
    }
  }
}
