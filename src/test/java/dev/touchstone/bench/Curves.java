package dev.touchstone.bench;

import java.nio.charset.StandardCharsets;
import java.util.Random;

/**
 * The values that are logged: noisy learning curves in full double precision, which do not compress
 * better than real ones. The same key and step always has the same value.
 */
final class Curves {
  static final long START = 1_780_000_000_000L;
  private static final String[] FIVE = {"loss", "val_loss", "accuracy", "val_accuracy", "lr"};

  private Curves() {}

  /** The shape of a run's batches. */
  enum Shape {
    /** 5 keys x 100 steps a batch: a training loop that sends its buffer now and then. */
    FIVE_KEYS(5, 100, "log-batch"),
    /** 500 keys x 1 step a batch. */
    MANY_KEYS(500, 1, "log-batch"),
    /** One value a call. */
    SINGLE(1, 1, "log-metric");

    final int keys;
    final int steps;
    final String call;

    Shape(int keys, int steps, String call) {
      this.keys = keys;
      this.steps = steps;
      this.call = call;
    }

    int points() {
      return keys * steps;
    }

    String key(int index) {
      return this == FIVE_KEYS ? FIVE[index] : this == SINGLE ? "loss" : "layer/" + index + "/norm";
    }

    /** What follows the run's id in the body of the request number {@code batch} of a run. */
    byte[] body(int batch) {
      var text = new StringBuilder(points() * 90);
      if (this == SINGLE) text.append(',').append(metric(0, batch).substring(1)).append('\n');
      else batch(text, batch);
      return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void batch(StringBuilder text, int batch) {
      text.append(",\"metrics\":[");
      for (int step = batch * steps; step < (batch + 1) * steps; step++) {
        for (int key = 0; key < keys; key++) {
          if (text.charAt(text.length() - 1) == '}') text.append(',');
          text.append(metric(key, step));
        }
      }
      text.append("]}");
    }

    private String metric(int key, int step) {
      return "{\"key\":\"%s\",\"value\":%s,\"timestamp\":%d,\"step\":%d}"
          .formatted(key(key), value(key, step), time(step), step);
    }
  }

  static long time(int step) {
    return START + 1000L * step + new Random(step).nextInt(200);
  }

  static double value(int key, int step) {
    var noise = new Random(31L * key + 1_000_003L * step);
    return Math.exp(-step / 3000.0) * (1 + key) + 0.05 * noise.nextGaussian();
  }
}
