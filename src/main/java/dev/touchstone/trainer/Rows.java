package dev.touchstone.trainer;

/**
 * Rows of numbers with the truth of each.
 *
 * @param truth the place of the class, or the number
 */
record Rows(Matrix x, double[] truth) {

  int size() {
    return truth.length;
  }
}
