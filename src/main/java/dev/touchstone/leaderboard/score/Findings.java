package dev.touchstone.leaderboard.score;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Counts faults and keeps the first few of each kind, so that a huge bad file still makes a short
 * report.
 */
final class Findings {
  private static final int EXAMPLES = 5;
  private static final int EXAMPLE_LENGTH = 120;

  private final Map<Fault, Tally> faults = new EnumMap<>(Fault.class);
  private final List<String> notices = new ArrayList<>();
  private final Map<String, Long> counted = new LinkedHashMap<>();

  void add(Fault fault, String example) {
    add(fault, () -> example);
  }

  /**
   * @param example asked for at once, and only while examples are kept
   */
  void add(Fault fault, Supplier<String> example) {
    faults.computeIfAbsent(fault, f -> new Tally()).add(example);
  }

  /** Something read in another way than written. */
  void notice(String words) {
    notices.add(words);
  }

  /** The same on one more line. */
  void noticeLine(String words) {
    counted.merge(words, 1L, Long::sum);
  }

  /** What was read in another way than written, on lines that were read apart. */
  void addNotices(Findings more) {
    more.counted.forEach((words, lines) -> counted.merge(words, lines, Long::sum));
  }

  boolean none() {
    return faults.isEmpty();
  }

  ValidationReport report(long rows, int expected) {
    var found = faults.entrySet().stream().map(e -> e.getValue().finding(e.getKey())).toList();
    var lines =
        counted.entrySet().stream()
            .map(
                e ->
                    e.getKey()
                        + (e.getValue() == 1 ? ": 1 line" : ": %,d lines".formatted(e.getValue())));
    return new ValidationReport(
        rows, expected, found, Stream.concat(notices.stream(), lines).toList());
  }

  private static final class Tally {
    private final List<String> examples = new ArrayList<>();
    private long count;

    void add(Supplier<String> example) {
      count++;
      if (examples.size() < EXAMPLES) examples.add(cut(example.get()));
    }

    Finding finding(Fault fault) {
      return new Finding(fault, count, examples);
    }

    private static String cut(String text) {
      return text.length() <= EXAMPLE_LENGTH ? text : text.substring(0, EXAMPLE_LENGTH) + "…";
    }
  }
}
