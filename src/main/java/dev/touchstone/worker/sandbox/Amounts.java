package dev.touchstone.worker.sandbox;

import java.time.Duration;
import java.util.Locale;

/** Amounts as people say them. */
final class Amounts {

  private static final String[] UNITS = {"bytes", "KiB", "MiB", "GiB", "TiB"};

  private Amounts() {}

  static String bytes(long bytes) {
    double rest = bytes;
    int unit = 0;
    for (; rest >= 1024 && unit < UNITS.length - 1; unit++) rest /= 1024;
    String pattern = rest == Math.rint(rest) ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.ROOT, pattern, rest, UNITS[unit]);
  }

  static String duration(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 120) return seconds + " s";
    if (seconds < 7200) return seconds / 60 + " min";
    return seconds / 3600 + " h" + (seconds % 3600 < 60 ? "" : " " + seconds % 3600 / 60 + " min");
  }
}
