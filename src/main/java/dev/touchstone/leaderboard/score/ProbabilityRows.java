package dev.touchstone.leaderboard.score;

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
  private final int[] index;

  /** Of the line being read. */
  private final double[] given;

  ProbabilityRows(Expected expected, Columns columns, Findings findings) {
    this.findings = findings;
    this.columns = columns.probabilities();
    decimal = new Decimal(findings);
    likelihoods = new double[this.columns.length][expected.ids().size()];
    index = new int[expected.ids().size()];
    given = new double[this.columns.length];
  }

  @Override
  public void take(int row, Line line) {
    // A field that is no number has been reported; the file will not be scored.
    if (!read(line)) return;
    clip();
    complete();
    scale(line);
    for (int k = 0; k < given.length; k++) likelihoods[k][row] = given[k];
    index[row] = likeliest();
  }

  @Override
  public Predictions predictions() {
    return new Predictions.Classes(index, likelihoods);
  }

  /** Every field, even after a bad one, so that all that is bad is reported. */
  private boolean read(Line line) {
    var numbers = true;
    for (int k = 0; k < given.length; k++) {
      given[k] = columns[k] < 0 ? 0 : decimal.read(line, columns[k]);
      numbers &= !Double.isNaN(given[k]);
    }
    return numbers;
  }

  private void clip() {
    var outside = false;
    for (int k = 0; k < given.length; k++) {
      if (given[k] >= 0 && given[k] <= 1) continue;
      given[k] = Math.clamp(given[k], 0, 1);
      outside = true;
    }
    if (outside) {
      findings.noticeLine("Probabilities outside 0 to 1 were brought to the nearer end");
    }
  }

  private void complete() {
    for (int k = 0; k < given.length; k++) {
      if (columns[k] < 0) given[k] = 1 - sum();
    }
  }

  private void scale(Line line) {
    var sum = sum();
    if (sum == 0) findings.add(Fault.NO_PROBABILITY, line.place());
    else if (sum != 1) for (int k = 0; k < given.length; k++) given[k] /= sum;
    if (sum != 0 && Math.abs(sum - 1) > ROUNDING) {
      findings.noticeLine("Probabilities that do not add up to 1 were scaled");
    }
  }

  private double sum() {
    var sum = 0.0;
    for (var p : given) sum += p;
    return sum;
  }

  private int likeliest() {
    var best = 0;
    for (int k = 1; k < given.length; k++) best = given[k] > given[best] ? k : best;
    return best;
  }
}
