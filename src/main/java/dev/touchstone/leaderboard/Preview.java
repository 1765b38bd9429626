package dev.touchstone.leaderboard;

import java.util.List;

/**
 * What would come out if a benchmark were made now. The rows are drawn anew when it is.
 *
 * @param testLines the first lines of test.csv, as everybody would get them
 */
public record Preview(int trainRows, int publicRows, int privateRows, List<String> testLines) {
  /**
   * The share of rows in which two entries have to differ in being right, net, for a paired test at
   * 5 % to see it with 80 % power, where they disagree on a tenth of the rows: (1.96 + 0.84) times
   * the root of 0.1 / n, after Connor, Sample size for testing differences in proportions for the
   * paired-sample design, Biometrics 43 (1987), without his small correction.
   */
  public double smallestDifference(Split split) {
    var rows = split == Split.PUBLIC ? publicRows : privateRows;
    return (1.96 + 0.84) * Math.sqrt(0.1 / rows);
  }
}
