package dev.touchstone.run;

import dev.touchstone.base.InvalidInput;
import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what to learn from among the tables of the inputs: the training table is one that has the
 * target column, {@code train.csv} before others; the test table is called {@code test.csv}.
 */
final class TrainingFilesChoice {

  /** A table among the inputs, mounted at {@code <input>/<path>}. */
  record Candidate(int input, DataFile file) {

    String mounted() {
      return input + "/" + file.path();
    }

    boolean called(String stem) {
      String name = file.path().substring(file.path().lastIndexOf('/') + 1);
      return name.toLowerCase(Locale.ROOT).equals(stem + ".csv");
    }

    boolean has(String column) {
      return columns().contains(column);
    }

    List<String> columns() {
      return file.profile() == null
          ? List.of()
          : file.profile().columns().stream().map(Column::name).toList();
    }
  }

  private final List<Candidate> tables;

  /**
   * @param files all files of the inputs; only CSV tables are considered
   */
  TrainingFilesChoice(List<Candidate> files) {
    tables =
        files.stream()
            .filter(each -> each.file().profile() != null)
            .filter(each -> each.file().format().equalsIgnoreCase("csv"))
            .toList();
  }

  TrainingFiles choose(String target) {
    Candidate train = train(target);
    Candidate test = test(train);
    return new TrainingFiles(
        train.mounted(), test == null ? null : test.mounted(), id(train, test).orElse(null));
  }

  private Candidate train(String target) {
    List<Candidate> able =
        tables.stream().filter(table -> table.has(target) && !table.called("test")).toList();
    if (able.isEmpty()) {
      throw new InvalidInput(refusal(target));
    }
    return able.stream().filter(table -> table.called("train")).findFirst().orElse(able.getFirst());
  }

  private @Nullable Candidate test(Candidate train) {
    return tables.stream()
        .filter(table -> table.called("test") && !table.equals(train))
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> id(Candidate train, @Nullable Candidate test) {
    return train.columns().stream()
        .filter(column -> column.equalsIgnoreCase("id"))
        .filter(column -> test == null || test.has(column))
        .findFirst();
  }

  private String refusal(String target) {
    if (tables.isEmpty()) {
      return "The chosen data have no CSV table, and built-in trainers learn from one."
          + " Choose another dataset, or run a script.";
    }
    String columns =
        tables.stream()
            .flatMap(table -> table.columns().stream())
            .distinct()
            .limit(30)
            .collect(Collectors.joining(", "));
    return "No table of the chosen data has a column “%s” to predict. There are: %s."
        .formatted(target, columns);
  }
}
