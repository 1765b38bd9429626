package dev.touchstone.leaderboard.score;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Finds the test row of each id and keeps count of which ids came. */
final class SeenRows {
  private final Findings findings;
  private final List<String> ids;
  private final Map<String, Integer> rows;
  private final BitSet seen = new BitSet();

  SeenRows(Expected expected, Findings findings) {
    this.findings = findings;
    this.ids = expected.ids();
    this.rows = expected.rowsById();
  }

  /** The row this line predicts, or -1 if it predicts none of its own. */
  int claim(Line line) {
    var row = rows.getOrDefault(line.id(), -1);
    if (line.id().isEmpty()) findings.add(Fault.NO_ID, "line " + line.number());
    else if (row < 0) findings.add(Fault.EXTRA_ID, line.place());
    else if (seen.get(row)) findings.add(Fault.DUPLICATE_ID, line.place());
    if (row < 0 || seen.get(row)) return -1;
    seen.set(row);
    return row;
  }

  void reportMissing() {
    for (int i = seen.nextClearBit(0); i < ids.size(); i = seen.nextClearBit(i + 1)) {
      findings.add(Fault.MISSING_ID, ids.get(i));
    }
  }
}
