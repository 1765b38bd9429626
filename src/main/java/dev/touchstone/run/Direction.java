package dev.touchstone.run;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Which way a metric is better. */
public enum Direction {
  LOWER,
  HIGHER;

  private static final Set<String> COSTS =
      Set.of(
          "loss",
          "logloss",
          "rmse",
          "mse",
          "mae",
          "mape",
          "rmsle",
          "error",
          "err",
          "brier",
          "deviance",
          "perplexity",
          "nll",
          "wer",
          "cer",
          "latency",
          "seconds",
          "duration",
          "time");

  /**
   * The direction a metric's name stands for: losses, errors and what takes long are better lower,
   * everything else higher. {@code val_loss}, {@code validation.rmse} and {@code logLoss} count as
   * losses.
   */
  public static Direction of(String metric) {
    return words(metric).anyMatch(COSTS::contains) ? LOWER : HIGHER;
  }

  /** Whether {@code a} beats {@code b}; nothing beats by being NaN. */
  public boolean better(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Double.isNaN(b) && !Double.isNaN(a);
    }
    return this == LOWER ? a < b : a > b;
  }

  private static Stream<String> words(String metric) {
    String spaced = metric.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    return Stream.of(spaced.split("[^a-z0-9]+"));
  }
}
