package dev.touchstone.bench;

import dev.touchstone.bench.Curves.Shape;
import dev.touchstone.bench.Load.Written;
import dev.touchstone.bench.Tracker.Point;
import java.util.Comparator;
import java.util.List;

/** Reads every acknowledged value back through the protocol and compares it bit by bit. */
final class ReadBack {
  private ReadBack() {}

  /** How many points were read; throws when one is missing, doubled or different. */
  static long of(Server server, Shape shape, List<Written> written) {
    long points = 0;
    try (Tracker tracker = server.tracker()) {
      for (Written run : written) points += run(tracker, shape, run);
    }
    return points;
  }

  private static long run(Tracker tracker, Shape shape, Written written) {
    if (written.batches() == 0) return 0;
    int steps = written.batches() * shape.steps;
    for (int key = 0; key < shape.keys; key++) {
      List<Point> found =
          tracker.history(written.run(), shape.key(key)).stream()
              .sorted(Comparator.comparingLong(Point::step))
              .toList();
      compare(written.run(), shape, key, steps, found);
    }
    return (long) steps * shape.keys;
  }

  private static void compare(String run, Shape shape, int key, int steps, List<Point> found) {
    if (found.size() != steps)
      throw wrong(run, shape.key(key), found.size() + " of " + steps + " points");
    for (int step = 0; step < steps; step++) {
      var expected = new Point(Curves.value(key, step), Curves.time(step), step);
      if (!expected.equals(found.get(step)))
        throw wrong(run, shape.key(key), found.get(step) + " for " + expected);
    }
  }

  private static IllegalStateException wrong(String run, String key, String words) {
    return new IllegalStateException("Run " + run + ", metric " + key + ": " + words);
  }
}
