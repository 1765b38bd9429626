package dev.touchstone.leaderboard.score;

/** Numbers from the column "prediction". */
final class NumberRows implements RowReader {
  private final Decimal decimal;
  private final int column;
  private final double[] values;

  NumberRows(Expected expected, Columns columns, Findings findings) {
    decimal = new Decimal(findings);
    column = columns.prediction();
    values = new double[expected.ids().size()];
  }

  @Override
  public void take(int row, Line line) {
    values[row] = decimal.read(line, column);
  }

  @Override
  public Predictions predictions() {
    return new Predictions.Numbers(values);
  }
}
