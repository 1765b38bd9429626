package dev.touchstone.trainer;

/**
 * Numbers in rows and columns, kept row after row.
 *
 * @param values {@code rows × columns} numbers
 */
record Matrix(int rows, int columns, double[] values) {

  Matrix {
    if (values.length != rows * columns) {
      throw new IllegalArgumentException(
          "%d × %d needs %d values, not %d"
              .formatted(rows, columns, rows * columns, values.length));
    }
  }

  Matrix(int rows, int columns) {
    this(rows, columns, new double[Math.multiplyExact(rows, columns)]);
  }

  double at(int row, int column) {
    return values[row * columns + column];
  }

  /** Where a row starts in {@link #values}. */
  int start(int row) {
    return row * columns;
  }
}
