package dev.touchstone.leaderboard.score;

import java.util.HashMap;
import java.util.Map;

/** Class names from the column "prediction", compared as text. */
final class ClassRows implements RowReader {
  private final Findings findings;
  private final int column;
  private final Map<String, Integer> classes = new HashMap<>();
  private final int[] index;

  ClassRows(Expected expected, Columns columns, Findings findings) {
    this.findings = findings;
    column = columns.prediction();
    expected.classes().forEach(name -> classes.put(name, classes.size()));
    index = new int[expected.ids().size()];
  }

  @Override
  public void take(int row, Line line) {
    var name = line.text(column);
    var known = classes.get(name);
    if (known != null) index[row] = known;
    else findings.add(name.isEmpty() ? Fault.NO_VALUE : Fault.UNKNOWN_CLASS, line.quoting(name));
  }

  @Override
  public Predictions predictions() {
    return new Predictions.Classes(index, null);
  }
}
