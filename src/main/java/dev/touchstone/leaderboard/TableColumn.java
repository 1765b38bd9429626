package dev.touchstone.leaderboard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A column that somebody may want predicted.
 *
 * @param distinct different values, none counted above {@link #MOST}
 * @param numeric whether every value is a number or missing
 */
public record TableColumn(String name, long distinct, boolean numeric) {
  public static final int MOST = 1_000;

  /**
   * The columns of a CSV or TSV file.
   *
   * @throws dev.touchstone.base.InvalidInput if it is no even table
   */
  public static List<TableColumn> of(Path file) {
    var table =
        SourceTable.of(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
    var seen = new ArrayList<Set<String>>();
    table.columns().forEach(name -> seen.add(new HashSet<>()));
    var numeric = new boolean[seen.size()];
    java.util.Arrays.fill(numeric, true);
    table.each(
        row -> {
          for (int i = 0; i < numeric.length; i++) {
            if (seen.get(i).size() < MOST) seen.get(i).add(row.get(i));
            numeric[i] &= row.get(i).isEmpty() || number(row.get(i));
          }
        });
    return IntStream.range(0, numeric.length)
        .mapToObj(i -> new TableColumn(table.columns().get(i), seen.get(i).size(), numeric[i]))
        .toList();
  }

  private static boolean number(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
