package dev.touchstone.review.paired;

/**
 * Two classifiers over the same rows, each right or wrong: McNemar's table.
 *
 * @param onlyFirst rows that the first alone has right
 * @param onlySecond rows that the second alone has right
 */
public record Discordance(long both, long onlyFirst, long onlySecond, long neither) {
  public Discordance {
    if (Math.min(Math.min(both, onlyFirst), Math.min(onlySecond, neither)) < 0)
      throw new IllegalArgumentException("a count below zero");
  }

  public static Discordance of(boolean[] first, boolean[] second) {
    long both = 0, onlyFirst = 0, onlySecond = 0, neither = 0;
    for (int i = 0; i < first.length; i++) {
      if (first[i] && second[i]) both++;
      else if (first[i]) onlyFirst++;
      else if (second[i]) onlySecond++;
      else neither++;
    }
    return new Discordance(both, onlyFirst, onlySecond, neither);
  }

  public long rows() {
    return both + onlyFirst + onlySecond + neither;
  }

  /** The share of rows on which both are right or both are wrong. */
  public double agreement() {
    return (double) (both + neither) / rows();
  }

  /**
   * McNemar's statistic (Psychometrika 12, 1947) without a correction; 0 without discordant rows.
   */
  public double chiSquared() {
    double difference = onlyFirst - onlySecond;
    return onlyFirst + onlySecond == 0 ? 0 : difference * difference / (onlyFirst + onlySecond);
  }

  /**
   * The exact two-sided p: of so many discordant rows, how likely a split at least this uneven is
   * when each side is as likely as the other (a binomial test with one half).
   */
  public double p() {
    var fewer = Math.min(onlyFirst, onlySecond);
    var all = onlyFirst + onlySecond;
    if (all == 0) return 1;
    var log = -all * Math.log(2);
    var tail = 0.0;
    for (long k = 0; k <= fewer; k++) {
      tail += Math.exp(log);
      log += Math.log((double) (all - k) / (k + 1));
    }
    return Math.min(1, 2 * tail);
  }
}
