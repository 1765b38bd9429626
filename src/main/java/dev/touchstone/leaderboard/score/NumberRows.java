package dev.touchstone.leaderboard.score;

/** Numbers from the column "prediction". */
final class NumberRows implements RowReader {
  private final Decimal decimal;
  private final int column;
  private final double[] values;

  private final Metric metric;
  private final Findings findings;

  NumberRows(Expected expected, Columns columns, Findings findings) {
    this(expected.metric(), columns.prediction(), new double[expected.ids().size()], findings);
  }

  private NumberRows(Metric metric, int column, double[] values, Findings findings) {
    this.findings = findings;
    this.metric = metric;
    this.column = column;
    this.values = values;
    decimal = new Decimal(findings);
  }

  @Override
  public int[] numeric() {
    return new int[] {column};
  }

  @Override
  public NumberRows another(Findings findings) {
    return new NumberRows(metric, column, values, findings);
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
