package dev.touchstone.run.ui;

import dev.touchstone.catalog.Column;
import dev.touchstone.catalog.DataFile;
import dev.touchstone.catalog.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Guesses what a dataset version is to be learnt for; people can say otherwise. */
final class Target {
  private static final Set<String> TELLING =
      Set.of(
          "target",
          "label",
          "class",
          "species",
          "outcome",
          "y",
          "survived",
          "diagnosis",
          "quality",
          "price",
          "default",
          "churn");

  /** Whole numbers with at most this many values are taken for classes. */
  private static final int CLASSES = 12;

  private Target() {}

  /** The columns a trainer could predict: those of the version's tables, except test tables. */
  static List<Column> candidates(Version version) {
    Map<String, Column> columns = new LinkedHashMap<>();
    for (DataFile file : version.files()) {
      var profile = file.profile();
      if (profile == null || file.path().toLowerCase(Locale.ROOT).endsWith("test.csv")) continue;
      profile.columns().forEach(column -> columns.putIfAbsent(column.name(), column));
    }
    return new ArrayList<>(columns.values());
  }

  /** A column with a telling name, else the last that could be classes, else the last number. */
  static Optional<Column> guess(List<Column> columns) {
    List<Column> varied = columns.stream().filter(c -> c.distinct() > 1).toList();
    return varied.stream()
        .filter(c -> TELLING.contains(c.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .or(() -> last(varied, true))
        .or(() -> last(varied, false));
  }

  private static Optional<Column> last(List<Column> columns, boolean classes) {
    return columns.reversed().stream()
        .filter(c -> classes ? c.distinct() <= CLASSES : c.type().numeric())
        .findFirst();
  }

  static String task(Column column) {
    boolean number = column.type().numeric() && column.distinct() > CLASSES;
    return number ? "regression" : "classification";
  }
}
