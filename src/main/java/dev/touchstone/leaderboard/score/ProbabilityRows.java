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

  /** Below zero for the one of two classes that is not in the file. */
  private final int[] columns;

  /** Of each class; filled last where it is not in the file. */
  private final double[][] likelihoods;

  private final boolean lacksOne;

  /** Of no use but that the loads it depends on cannot be left out. */
  private double touched;

  /** Of the line being read. */
  private final double[] given;

  ProbabilityRows(Expected expected, Columns columns, Findings findings) {
    this(
        findings,
        columns.probabilities(),
        new double[columns.probabilities().length][expected.ids().size()]);
  }

  private ProbabilityRows(Findings findings, int[] columns, double[][] likelihoods) {
    this.findings = findings;
    this.columns = columns;
    this.likelihoods = likelihoods;
    lacksOne = Arrays.stream(columns).anyMatch(c -> c < 0);
    decimal = new Decimal(findings);
    given = new double[columns.length];
  }

  @Override
  public int[] numeric() {
    return Arrays.stream(columns).filter(c -> c >= 0).toArray();
  }

  @Override
  public void expect(int[] rows, int count) {
    var sum = 0.0;
    for (int k = 0; k < columns.length; k++) {
      if (columns[k] < 0) continue;
      var values = likelihoods[k];
      for (int i = 0; i < count; i++) sum += values[rows[i]];
    }
    touched = sum;
  }

  @Override
  public ProbabilityRows another(Findings findings) {
    return new ProbabilityRows(findings, columns, likelihoods);
  }

  @Override
  public void take(int row, Line line) {
    // A field that is no number has been reported; the file will not be scored.
    if (!read(line)) return;
    clip();
    if (!lacksOne) scale(line);
    for (int k = 0; k < given.length; k++) if (columns[k] >= 0) likelihoods[k][row] = given[k];
  }

  @Override
  public Predictions predictions() {
    var index = new int[likelihoods[0].length];
    var portions = Portions.of(index.length);
    Portions.each(portions, p -> complete(p, portions, index));
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

  private void complete(int portion, int portions, int[] index) {
    var from = Portions.start(portion, portions, index.length);
    var to = Portions.start(portion + 1, portions, index.length);
    for (int k = 0; k < columns.length; k++) if (columns[k] < 0) complete(k, from, to);
    for (int i = from; i < to; i++) index[i] = likeliest(i);
  }

  /** What is left to 1; the sum of both is 1 then, however it was rounded. */
  private void complete(int missing, int from, int to) {
    var other = likelihoods[1 - missing];
    for (int i = from; i < to; i++) likelihoods[missing][i] = 1 - other[i];
  }

  private int likeliest(int row) {
    var best = 0;
    for (int k = 1; k < likelihoods.length; k++)
      best = likelihoods[k][row] > likelihoods[best][row] ? k : best;
    return best;
  }
}
