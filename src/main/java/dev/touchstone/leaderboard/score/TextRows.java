package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/** Texts from the column "prediction": answers, masks, boxes. An empty one is an empty answer. */
final class TextRows implements RowReader {
  private final Findings findings;
  private final Task task;
  private final int column;
  private final String[] texts;

  TextRows(Expected expected, Columns columns, Findings findings) {
    this.findings = findings;
    task = expected.metric().task();
    column = columns.prediction();
    texts = new String[expected.ids().size()];
    Arrays.fill(texts, "");
  }

  @Override
  public void take(int row, Line line) {
    var text = line.text(column);
    texts[row] = text;
    if (text.isEmpty()) findings.noticeLine("Empty predictions were taken as such");
    task.wrongPrediction(text)
        .ifPresent(wrong -> findings.add(Fault.MALFORMED, line.place() + ": " + wrong));
  }

  @Override
  public Predictions predictions() {
    return new Predictions.Texts(Arrays.asList(texts));
  }
}
