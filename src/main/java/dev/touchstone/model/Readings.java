package dev.touchstone.model;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one run measured of a model on one dataset under one name. Keeps the last {@value #MOST}
 * points; the run keeps its whole curve. A point that is said twice counts once.
 */
record Readings(List<Reading> points) {
  static final int MOST = 1000;
  private static final int BYTES = 24;
  private static final Comparator<Reading> LATER =
      Comparator.comparingLong(Reading::time).thenComparingLong(Reading::step);

  /**
   * @param time milliseconds since 1970
   */
  record Reading(long step, long time, double value) {}

  static Readings of(byte[] body) {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    List<Reading> points = new ArrayList<>(body.length / BYTES);
    while (bytes.remaining() >= BYTES)
      points.add(new Reading(bytes.getLong(), bytes.getLong(), bytes.getDouble()));
    return new Readings(points);
  }

  Readings with(Collection<Reading> more) {
    Set<Reading> all = new LinkedHashSet<>(points);
    all.addAll(more);
    return new Readings(List.copyOf(all).subList(Math.max(0, all.size() - MOST), all.size()));
  }

  byte[] body() {
    ByteBuffer bytes = ByteBuffer.allocate(points.size() * BYTES);
    points.forEach(p -> bytes.putLong(p.step()).putLong(p.time()).putDouble(p.value()));
    return bytes.array();
  }

  /** The last by time, then by step. */
  Reading last() {
    return points.stream().max(LATER).orElseThrow();
  }

  /** NaN only if every value is. */
  double low() {
    return points.stream()
        .mapToDouble(Reading::value)
        .filter(v -> !Double.isNaN(v))
        .min()
        .orElse(Double.NaN);
  }

  double high() {
    return points.stream()
        .mapToDouble(Reading::value)
        .filter(v -> !Double.isNaN(v))
        .max()
        .orElse(Double.NaN);
  }
}
