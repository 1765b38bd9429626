package dev.touchstone.leaderboard.score;

/** Takes the prediction of one line after the other. */
interface RowReader {
  /** Reads what this line says of a row of the test set. */
  void take(int row, Line line);

  /** What was read; only to be asked when every row was taken. */
  Predictions predictions();

  static RowReader of(Expected expected, Columns columns, Findings findings) {
    var task = expected.metric().task();
    if (task.isNumeric()) return new NumberRows(expected, columns, findings);
    if (task.isText()) return new TextRows(expected, columns, findings);
    return columns.byProbability(expected.metric())
        ? new ProbabilityRows(expected, columns, findings)
        : new ClassRows(expected, columns, findings);
  }
}
