package dev.touchstone.run;

/**
 * What is known of a chunk without reading its points.
 *
 * @param place its number among the chunks of its metric, in the order of making
 * @param settled whether it is summed up in the overview
 */
record Piece(int place, int points, Mark first, Mark last, boolean settled) {

  /**
   * @param points at least one, in order
   */
  static Piece of(int place, Points points, boolean settled) {
    return new Piece(place, points.size(), points.mark(0), points.mark(points.size() - 1), settled);
  }
}
