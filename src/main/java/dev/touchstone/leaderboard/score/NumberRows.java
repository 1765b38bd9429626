package dev.touchstone.leaderboard.score;

/** Numbers from the column "prediction". */
final class NumberRows implements RowReader {
  private final Decimal decimal;
  private final int column;
  private final double[] values;

  private final Metric metric;
  private final Findings findings;

  NumberRows(Expected expected, Columns columns, Findings findings) {
    this.findings = findings;
    metric = expected.metric();
    decimal = new Decimal(findings);
    column = columns.prediction();
    values = new double[expected.ids().size()];
  }

  @Override
  public void take(int row, Line line) {
    var value = decimal.read(line, column);
    values[row] = value;
    if (value <= metric.above()) findings.add(Fault.OUT_OF_RANGE, line.quoting(line.text(column)));
  }

  @Override
  public Predictions predictions() {
    return new Predictions.Numbers(values);
  }
}
