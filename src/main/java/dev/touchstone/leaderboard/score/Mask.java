package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.Optional;

/**
 * The pixels of an object, run-length encoded as {@code start length start length …}: pixels are
 * counted from 1 in any one order that truth and prediction share, starts ascend, runs do not
 * overlap. Nothing, or "-", is the empty mask.
 *
 * @param runs where each run starts and where it ends, the latter not included
 */
record Mask(long[] runs) {
  static final String EMPTY = "-";

  private static final long MOST_PIXELS = 1L << 40;

  static Mask of(String text) {
    fault(text).ifPresent(Mask::refuse);
    var numbers = numbers(text);
    for (int i = 0; i < numbers.length; i += 2) numbers[i + 1] += numbers[i];
    return new Mask(numbers);
  }

  /** What is wrong with a text as a mask; empty if nothing is. */
  static Optional<String> fault(String text) {
    var fields = fields(text);
    if (fields.length % 2 > 0) return Optional.of("a start without a length");
    for (var field : fields) {
      if (!field.matches("[1-9]\\d{0,11}")) return Optional.of("“" + field + "” is no pixel count");
    }
    return fault(numbers(text));
  }

  long area() {
    var sum = 0L;
    for (int i = 0; i < runs.length; i += 2) sum += runs[i + 1] - runs[i];
    return sum;
  }

  /** How many pixels both have. */
  long shared(Mask other) {
    var sum = 0L;
    for (int i = 0, j = 0; i < runs.length && j < other.runs.length; ) {
      var start = Math.max(runs[i], other.runs[j]);
      var end = Math.min(runs[i + 1], other.runs[j + 1]);
      sum += Math.max(0, end - start);
      if (runs[i + 1] < other.runs[j + 1]) i += 2;
      else j += 2;
    }
    return sum;
  }

  private static Optional<String> fault(long[] numbers) {
    var end = 0L;
    for (int i = 0; i < numbers.length; i += 2) {
      if (numbers[i] < end) {
        return Optional.of(
            "the run at %d starts before the one before it ends".formatted(numbers[i]));
      }
      end = numbers[i] + numbers[i + 1];
      if (end > MOST_PIXELS) return Optional.of("more than 2^40 pixels");
    }
    return Optional.empty();
  }

  private static long[] numbers(String text) {
    return Arrays.stream(fields(text)).mapToLong(Long::parseLong).toArray();
  }

  private static String[] fields(String text) {
    var stripped = text.strip();
    return stripped.isEmpty() || stripped.equals(EMPTY) ? new String[0] : stripped.split("\\s+");
  }

  private static void refuse(String fault) {
    throw new IllegalArgumentException("Not a mask: " + fault);
  }
}
