package dev.touchstone.leaderboard.score;

/** What stands behind the @ of a metric's key, such as the 10 of {@code ndcg@10}; may be empty. */
record Argument(String text) {
  int count() {
    return Integer.parseInt(text);
  }

  double share() {
    return Double.parseDouble(text);
  }
}
