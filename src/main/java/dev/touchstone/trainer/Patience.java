package dev.touchstone.trainer;

/** Remembers the best round and says when nothing better has come for too long. */
final class Patience {

  private final int rounds;
  private int best;
  private int now;
  private double lowest = Double.POSITIVE_INFINITY;

  /** Waits for this many rounds without a lower loss; 0 waits for ever. */
  Patience(int rounds) {
    this.rounds = rounds;
  }

  /** Takes the loss of the next round and tells whether it is the lowest so far. */
  boolean improvedBy(double loss) {
    now++;
    if (best > 0 && !(loss < lowest)) {
      return false;
    }
    lowest = loss;
    best = now;
    return true;
  }

  boolean isOver() {
    return rounds > 0 && now - best >= rounds;
  }

  /** The best round, from 1. */
  int best() {
    return best;
  }
}
