package dev.touchstone.leaderboard.score;

/** Takes the prediction of one line after the other. */
interface RowReader {
  /** Reads what this line says of a row of the test set. */
  void take(int row, Line line);

  /** The columns whose numbers {@link #take} asks for. */
  default int[] numeric() {
    return new int[0];
  }

  /** Says which rows are taken next, so that what they wait for in memory is under way together. */
  default void expect(int[] rows, int count) {}

  /** One that fills the same rows, to be used by another thread for other lines. */
  RowReader another(Findings findings);

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
