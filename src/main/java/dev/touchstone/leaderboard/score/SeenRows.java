package dev.touchstone.leaderboard.score;

import java.util.BitSet;
import java.util.regex.Pattern;

/** Finds the test row of each id and keeps count of which ids came. */
final class SeenRows {
  /** What a table tool makes of whole numbers in a column where it saw an empty one. */
  private static final Pattern DECIMAL = Pattern.compile("(-?\\d+)\\.0+");

  private final Findings findings;
  private final KnownTexts ids;
  private final BitSet seen = new BitSet();
  private int last = -1;

  SeenRows(Expected expected, Findings findings) {
    this.findings = findings;
    this.ids = KnownTexts.of(expected.ids());
  }

  /** The row this line predicts, or -1 if it predicts none of its own. */
  int claim(Line line) {
    var row = line.idAmong(ids, last + 1);
    if (row < 0) return unknown(line);
    last = row;
    if (seen.get(row)) return duplicate(line);
    seen.set(row);
    return row;
  }

  /** Counts these rows as predicted, or none of them if one was before or comes twice. */
  boolean claim(int[] rows, int count) {
    if (isRun(rows, count)) return claim(rows[0], rows[0] + count);
    for (int k = 0; k < count; k++) {
      if (seen.get(rows[k])) {
        for (int before = 0; before < k; before++) seen.clear(rows[before]);
        return false;
      }
      seen.set(rows[k]);
    }
    return true;
  }

  private boolean claim(int from, int to) {
    var next = seen.nextSetBit(from);
    if (next >= 0 && next < to) return false;
    seen.set(from, to);
    return true;
  }

  /** Whether each is the one behind the last; none are not. */
  private static boolean isRun(int[] rows, int count) {
    var odd = count == 0 ? 1 : 0;
    for (int k = 1; k < count; k++) odd |= rows[k] - rows[k - 1] ^ 1;
    return odd == 0;
  }

  void reportMissing() {
    for (int i = seen.nextClearBit(0); i < ids.size(); i = seen.nextClearBit(i + 1)) {
      findings.add(Fault.MISSING_ID, ids.get(i));
    }
  }

  private int duplicate(Line line) {
    findings.add(Fault.DUPLICATE_ID, line::place);
    return -1;
  }

  private int unknown(Line line) {
    var id = line.id();
    var whole = whole(id);
    if (id.isEmpty()) findings.add(Fault.NO_ID, () -> "line " + line.number());
    else if (whole < 0) findings.add(Fault.EXTRA_ID, line::place);
    else if (seen.get(whole)) return duplicate(line);
    else decimal(line, whole);
    return -1;
  }

  /** Such an id counts as there, so that the same mistake is not told twice, as a missing id. */
  private void decimal(Line line, int row) {
    findings.add(Fault.DECIMAL_ID, () -> line.place() + ", where the test set has " + ids.get(row));
    seen.set(row);
  }

  private int whole(String id) {
    var decimal = DECIMAL.matcher(id);
    return decimal.matches() ? ids.find(decimal.group(1)) : -1;
  }
}
