package dev.touchstone.leaderboard.score;

import java.util.List;

/**
 * How far estimates of a board may be off because they rest on so many units and resamples.
 *
 * @param resamples that all entries have
 * @param freedom the degrees of freedom of a standard error
 * @param widening what the spread of resamples falls short of the standard error by
 */
record Doubt(int resamples, int freedom, double widening) {
  static Doubt of(List<Estimate> entries) {
    var units = entries.stream().mapToInt(Estimate::units).min().orElse(1);
    var resamples = entries.stream().mapToInt(e -> e.resampled().length).min().orElse(0);
    return new Doubt(resamples, freedom(units, resamples), Student.widening(units));
  }

  /**
   * A standard error is estimated from units and from resamples, and either leaves a doubt that
   * Student's distribution accounts for; the two doubts add up.
   */
  private static int freedom(int units, int resamples) {
    var doubt = 1 / Math.max(1.0, units - 1.0) + 1 / Math.max(1.0, resamples - 1.0);
    return (int) (1 / doubt);
  }

  /** How far a difference is from zero, as likely as so many errors of a normal distribution. */
  double sureness(double difference, double spread) {
    if (difference == 0) return 0;
    var error = spread * widening;
    return error == 0
        ? Double.POSITIVE_INFINITY
        : Student.toNormal(Math.abs(difference) / error, freedom);
  }

  /** So many standard errors make a difference as sure as this. */
  double errors(double sureness) {
    return Student.fromNormal(sureness, freedom);
  }

  /**
   * The share of resamples that reach as far, and one standard error of that share more, so that
   * the doubt of the resamples themselves is in nobody's favour.
   */
  double p(int reaching) {
    var share = (1.0 + reaching) / (1.0 + resamples);
    return Math.min(1, share + Math.sqrt(share * (1 - share) / resamples));
  }

  /** In how many resamples a difference may be reached whose p is at most so much. */
  int mostReaching(double p) {
    var most = 0;
    while (p(most + 1) <= p) most++;
    return most;
  }
}
