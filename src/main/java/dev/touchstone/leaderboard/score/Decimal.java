package dev.touchstone.leaderboard.score;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one finite number, or says why it is none. */
record Decimal(Findings findings) {
  private static final Set<String> NOT_FINITE =
      Set.of("nan", "na", "n/a", "null", "none", "inf", "+inf", "-inf", "infinity", "-infinity");

  /** Java itself would also read "1f" and "0x1p3", which no other tool writes for a number. */
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?(\\d++\\.?\\d*+|\\.\\d++)([eE][+-]?\\d++)?");

  static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches();
  }

  /** The number; NaN if it was reported that this is none. */
  double read(Line line, int column) {
    var value = line.decimal(column);
    return Double.isNaN(value) ? closely(line, line.text(column)) : value;
  }

  private double closely(Line line, String text) {
    if (text.isEmpty()) return fault(Fault.NO_VALUE, line, text);
    if (NOT_FINITE.contains(text.toLowerCase(Locale.ROOT))) {
      return fault(Fault.NOT_FINITE, line, text);
    }
    if (!PLAIN.matcher(text).matches()) return fault(Fault.NOT_A_NUMBER, line, text);
    var value = Double.parseDouble(text);
    return Double.isFinite(value) ? value : fault(Fault.NOT_FINITE, line, text);
  }

  private double fault(Fault fault, Line line, String text) {
    findings.add(fault, () -> line.quoting(text));
    return Double.NaN;
  }
}
