package dev.touchstone.verification;

import dev.touchstone.leaderboard.score.Estimate;
import java.util.List;

/**
 * Whether a claimed score is one that its recipe gives. The rule: with n re-runs that score r_1 …
 * r_n on the same rows, mean m and standard deviation s, the claim c agrees when
 *
 * <pre>|c − m| ≤ sqrt( (t · s · sqrt(1 + 1/n))² + (1.96 · e)² )</pre>
 *
 * <p>The first part is half the 95 % prediction interval for one further run, t having n − 1
 * degrees of freedom (Hahn and Meeker, Statistical Intervals, 1991, section 4.7); one re-run alone
 * gives none. The second is half the 95 % interval of c − m under the paired bootstrap over the
 * rows, e being its standard error: a difference that these rows cannot show is none.
 *
 * @param claimed what the file that was handed in reaches with the scorer of the verification
 * @param claimedLow lower end of the claim's 95 % bootstrap interval
 * @param claimedHigh upper end of it
 * @param mean what the re-runs reach on average
 * @param margin the right side of the rule
 * @param reruns n
 * @param within whether the claim is one that the recipe gives
 */
public record Finding(
    double claimed,
    double claimedLow,
    double claimedHigh,
    double mean,
    double margin,
    int reruns,
    boolean within) {
  /** What another order of the same sums may do. */
  private static final double ROUNDING = 1e-12;

  /** Where a claim has no interval to say how fine its score is. */
  private static final double USUAL_UNIT = 0.01;

  /**
   * @param reruns 1 to 20
   */
  static Finding of(Estimate claimed, List<Estimate> reruns) {
    var mean = mean(reruns);
    var rows = StudentTable.NORMAL * claimed.minus(mean).standardError();
    var interval = claimed.interval();
    return kept(
        claimed.value(),
        interval.low(),
        interval.high(),
        mean.value(),
        Math.hypot(oneMore(reruns, mean.value()), rows),
        reruns.size());
  }

  static Finding kept(
      double claimed, double low, double high, double mean, double margin, int reruns) {
    var within = Math.abs(mean - claimed) <= margin + ROUNDING;
    return new Finding(claimed, low, high, mean, margin, reruns, within);
  }

  /** With no digit that the claim's interval does not support; the verdict stays. */
  Finding coarse() {
    var unit = unit();
    return new Finding(
        coarse(claimed, unit),
        coarse(claimedLow, unit),
        coarse(claimedHigh, unit),
        coarse(mean, unit),
        Math.ceil(margin / unit) * unit,
        reruns,
        within);
  }

  /** The place of the last digit that the claim's interval supports, such as 0.01. */
  double unit() {
    var half = (claimedHigh - claimedLow) / 2;
    return half > 0 ? Math.pow(10, Math.floor(Math.log10(half))) : USUAL_UNIT;
  }

  static double coarse(double score, double unit) {
    return Math.rint(score / unit) * unit;
  }

  /** What the re-runs reach beyond the claim; negative where they fall short of it. */
  public double difference() {
    return mean - claimed;
  }

  /** Half the prediction interval for one further run. */
  private static double oneMore(List<Estimate> reruns, double mean) {
    var n = reruns.size();
    if (n < 2) return 0;
    var squares = reruns.stream().mapToDouble(r -> Math.pow(r.value() - mean, 2)).sum();
    return StudentTable.critical95(n - 1) * Math.sqrt(squares / (n - 1) * (1 + 1.0 / n));
  }

  private static Estimate mean(List<Estimate> reruns) {
    var resampled = new double[reruns.getFirst().resampled().length];
    for (var rerun : reruns)
      for (int b = 0; b < resampled.length; b++)
        resampled[b] += rerun.resampled()[b] / reruns.size();
    var value = reruns.stream().mapToDouble(Estimate::value).average().orElseThrow();
    return new Estimate(value, reruns.getFirst().units(), resampled);
  }
}
