package dev.touchstone.leaderboard.score;

/** Class names from the column "prediction", compared as text. */
final class ClassRows implements RowReader {
  private final Findings findings;
  private final int column;
  private final KnownTexts classes;
  private final int[] index;
  private int last;

  ClassRows(Expected expected, Columns columns, Findings findings) {
    this(
        findings,
        columns.prediction(),
        KnownTexts.of(expected.classes()),
        new int[expected.ids().size()]);
  }

  private ClassRows(Findings findings, int column, KnownTexts classes, int[] index) {
    this.findings = findings;
    this.column = column;
    this.classes = classes;
    this.index = index;
  }

  @Override
  public ClassRows another(Findings findings) {
    return new ClassRows(findings, column, classes, index);
  }

  @Override
  public void take(int row, Line line) {
    var known = line.among(classes, column, last);
    if (known >= 0) index[row] = last = known;
    else unknown(line);
  }

  @Override
  public Predictions predictions() {
    return new Predictions.Classes(index, null);
  }

  private void unknown(Line line) {
    var name = line.text(column);
    findings.add(name.isEmpty() ? Fault.NO_VALUE : Fault.UNKNOWN_CLASS, line.quoting(name));
  }
}
