package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/**
 * How likely each class is, from the columns {@code p_<class>}. What is outside 0 to 1 is brought
 * to the nearer end and what does not add up to 1 is scaled, and both are said.
 */
final class ProbabilityRows implements RowReader {
  /** What rounding to six digits may leave of a sum. */
  private static final double ROUNDING = 1e-5;

  private final Findings findings;
  private final Decimal decimal;
  private final int[] columns;
  private final double[][] likelihoods;

  ProbabilityRows(Expected expected, Columns columns, Findings findings) {
    this.findings = findings;
    this.columns = columns.probabilities();
    decimal = new Decimal(findings);
    likelihoods = new double[this.columns.length][expected.ids().size()];
  }

  @Override
  public void take(int row, Line line) {
    var given = Arrays.stream(columns).mapToDouble(c -> c < 0 ? 0 : read(line, c)).toArray();
    // A field that is no number has been reported; the file will not be scored.
    if (Arrays.stream(given).anyMatch(Double::isNaN)) return;
    clip(given);
    complete(given);
    scale(given, line);
    for (int k = 0; k < given.length; k++) likelihoods[k][row] = given[k];
  }

  @Override
  public Predictions predictions() {
    var index = new int[likelihoods[0].length];
    Arrays.setAll(index, this::likeliest);
    return new Predictions.Classes(index, likelihoods);
  }

  private double read(Line line, int column) {
    return decimal.read(line, column).orElse(Double.NaN);
  }

  private void clip(double[] given) {
    if (Arrays.stream(given).allMatch(p -> 0 <= p && p <= 1)) return;
    Arrays.setAll(given, k -> Math.clamp(given[k], 0, 1));
    findings.noticeLine("Probabilities outside 0 to 1 were brought to the nearer end");
  }

  private void complete(double[] given) {
    for (int k = 0; k < given.length; k++) {
      if (columns[k] < 0) given[k] = 1 - Arrays.stream(given).sum();
    }
  }

  private void scale(double[] given, Line line) {
    var sum = Arrays.stream(given).sum();
    if (sum == 0) findings.add(Fault.NO_PROBABILITY, line.place());
    else if (sum != 1) Arrays.setAll(given, k -> given[k] / sum);
    if (sum != 0 && Math.abs(sum - 1) > ROUNDING) {
      findings.noticeLine("Probabilities that do not add up to 1 were scaled");
    }
  }

  private int likeliest(int row) {
    var best = 0;
    for (int k = 1; k < likelihoods.length; k++) {
      if (likelihoods[k][row] > likelihoods[best][row]) best = k;
    }
    return best;
  }
}
