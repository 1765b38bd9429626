package dev.touchstone.run;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;

/**
 * Two texts line by line, what is alike between changes left out.
 *
 * @param lines in order; a gap stands for lines that are alike
 */
public record TextDifference(List<Line> lines) {

  /** Lines shown before and after a change. */
  private static final int AROUND = 3;

  /** What became of a line. */
  public enum Mark {
    SAME,
    REMOVED,
    ADDED,
    GAP
  }

  public record Line(Mark mark, String text) {}

  public TextDifference {
    lines = List.copyOf(lines);
  }

  /** By Myers' algorithm (1986): the fewest removed and added lines. */
  public static TextDifference of(String before, String after) {
    List<Line> all = new ArrayList<>();
    DiffRowGenerator.create()
        .lineNormalizer(line -> line)
        .build()
        .generateDiffRows(before.lines().toList(), after.lines().toList())
        .forEach(row -> add(all, row));
    return new TextDifference(folded(all));
  }

  public boolean same() {
    return lines.stream().allMatch(line -> line.mark() == Mark.SAME || line.mark() == Mark.GAP);
  }

  private static void add(List<Line> lines, DiffRow row) {
    switch (row.getTag()) {
      case EQUAL -> lines.add(new Line(Mark.SAME, row.getOldLine()));
      case DELETE -> lines.add(new Line(Mark.REMOVED, row.getOldLine()));
      case INSERT -> lines.add(new Line(Mark.ADDED, row.getNewLine()));
      case CHANGE -> {
        lines.add(new Line(Mark.REMOVED, row.getOldLine()));
        lines.add(new Line(Mark.ADDED, row.getNewLine()));
      }
    }
  }

  private static List<Line> folded(List<Line> all) {
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (nearChange(all, i)) {
        kept.add(all.get(i));
      } else if (kept.isEmpty() || kept.getLast().mark() != Mark.GAP) {
        kept.add(new Line(Mark.GAP, ""));
      }
    }
    return kept;
  }

  private static boolean nearChange(List<Line> all, int i) {
    int to = Math.min(all.size(), i + AROUND + 1);
    return all.subList(Math.max(0, i - AROUND), to).stream().anyMatch(l -> l.mark() != Mark.SAME);
  }
}
