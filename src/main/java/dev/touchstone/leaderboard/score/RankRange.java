package dev.touchstone.leaderboard.score;

/** The places an entry may well hold: from {@code best} to {@code worst}, 1 being the first. */
public record RankRange(int best, int worst) {
  public RankRange {
    if (best < 1 || worst < best) throw new IllegalArgumentException(best + " to " + worst);
  }

  /** "1–3", or "8" where there is no doubt. */
  @Override
  public String toString() {
    return best == worst ? Integer.toString(best) : best + "–" + worst;
  }
}
