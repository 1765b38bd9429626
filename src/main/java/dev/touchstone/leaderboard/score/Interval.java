package dev.touchstone.leaderboard.score;

/** From {@code low} to {@code high}, both included. */
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) throw new IllegalArgumentException(low + " is above " + high);
  }

  public static Interval around(double centre, double margin) {
    return new Interval(centre - margin, centre + margin);
  }

  static Interval middle95(double[] values) {
    var sorted = values.clone();
    java.util.Arrays.sort(sorted);
    return new Interval(Quantile.of(sorted, 0.025), Quantile.of(sorted, 0.975));
  }

  public double margin() {
    return (high - low) / 2;
  }

  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}
