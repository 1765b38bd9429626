package dev.touchstone.leaderboard;

/** What is released of public scores while a benchmark is open, so that they teach no labels. */
public enum Mechanism {
  /** Each score, rounded to what its interval supports. */
  COARSE(
      "Scores are rounded to what their intervals support.",
      "A public score is released rounded to half its standard error, never finer than the stated"
          + " step. That does not stop boosting, which combines many tries by their scores; the"
          + " Ladder does."),
  /** A score only where it is better than the owner's best by more than chance explains. */
  LADDER(
      "A score is shown only when it beats its owner's best by more than chance explains.",
      "The Ladder (Blum and Hardt 2015): a submission that is not better than its owner's best by"
          + " more than a standard error of the difference, and by the stated step, releases"
          + " nothing. That stops boosting, which coarse scores do not."),
  /** Each score as it is: for test sets that nobody would overfit. */
  EXACT(
      "Scores are shown as they are.",
      "Public scores are released unchanged. Many submissions can learn the public labels from"
          + " them; private scores do not suffer from it.");

  private final String words;
  private final String explanation;

  Mechanism(String words, String explanation) {
    this.words = words;
    this.explanation = explanation;
  }

  /** In a sentence, for a board. */
  public String words() {
    return words;
  }

  /** In a sentence or two, for the rules. */
  public String explanation() {
    return explanation;
  }
}
