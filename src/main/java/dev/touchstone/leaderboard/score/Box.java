package dev.touchstone.leaderboard.score;

/**
 * A rectangle in an image that holds something of a class.
 *
 * @param name of the class
 * @param score how sure the prediction is; 1 for the truth
 * @param x of the left edge
 * @param y of the upper edge
 */
record Box(String name, double score, double x, double y, double width, double height) {
  /** The area both have over the area either has. */
  double overlap(Box other) {
    var w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    var h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    if (w <= 0 || h <= 0) return 0;
    var shared = w * h;
    return shared / (width * height + other.width * other.height - shared);
  }
}
