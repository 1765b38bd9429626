package dev.touchstone.leaderboard.score;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The few values that a released number may have. */
public final class Grid {
  private static final double[] ROUND = {1, 2, 5, 10};

  /** Spreads are told apart by a fifth: four sizes from one to its double. */
  private static final int SIZES = 4;

  /** Lets what is a round number but for its last bits count as one. */
  private static final double SLACK = 1 - 1e-9;

  private Grid() {}

  /** The smallest of 1, 2 and 5 times a power of ten that is not below a positive number. */
  public static double roundUp(double number) {
    var power = Math.pow(10, Math.floor(Math.log10(number)));
    for (var round : ROUND) {
      if (round * power >= number * SLACK) return clean(round * power);
    }
    return clean(10 * power);
  }

  /** The multiple of the step that is nearest to a value; the value itself for a step of 0. */
  public static double nearest(double value, double step) {
    if (step == 0) return value;
    return BigDecimal.valueOf(Math.rint(value / step))
        .multiply(BigDecimal.valueOf(step))
        .doubleValue();
  }

  /** A spread brought up to the next of four sizes to the octave; 0 stays 0. */
  public static double spread(double error) {
    if (error == 0) return 0;
    var size = Math.ceil(SIZES * Math.log(error * SLACK) / Math.log(2));
    return Math.pow(2, size / SIZES);
  }

  private static double clean(double number) {
    return new BigDecimal(number)
        .round(new java.math.MathContext(1, RoundingMode.HALF_EVEN))
        .doubleValue();
  }
}
