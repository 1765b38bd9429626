package dev.touchstone.leaderboard.score;

import java.util.Arrays;

/** Texts from the column "prediction": answers, masks, boxes. An empty one is an empty answer. */
final class TextRows implements RowReader {
  private final Findings findings;
  private final Task task;
  private final int column;
  private final String[] texts;

  TextRows(Expected expected, Columns columns, Findings findings) {
    this(
        findings,
        expected.metric().task(),
        columns.prediction(),
        new String[expected.ids().size()]);
    Arrays.fill(texts, "");
  }

  private TextRows(Findings findings, Task task, int column, String[] texts) {
    this.findings = findings;
    this.task = task;
    this.column = column;
    this.texts = texts;
  }

  @Override
  public TextRows another(Findings findings) {
    return new TextRows(findings, task, column, texts);
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
