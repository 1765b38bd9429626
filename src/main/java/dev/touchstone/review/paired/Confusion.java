package dev.touchstone.review.paired;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often a row of one class was called another.
 *
 * @param counts {@code counts[t][p]} rows of class {@code t} were called {@code p}
 */
public record Confusion(List<String> classes, long[][] counts) {
  /** Rows of one class that were called another. */
  public record Mistake(String truth, String called, long rows) {}

  public Confusion {
    classes = List.copyOf(classes);
  }

  public static Confusion of(List<String> classes, int[] truth, int[] called) {
    var counts = new long[classes.size()][classes.size()];
    for (int i = 0; i < truth.length; i++) counts[truth[i]][called[i]]++;
    return new Confusion(classes, counts);
  }

  public long rows(int truth) {
    return Arrays.stream(counts[truth]).sum();
  }

  /** The commonest mistakes first. */
  public List<Mistake> mistakes(int most) {
    return IntStream.range(0, counts.length)
        .boxed()
        .flatMap(this::mistakesOf)
        .filter(m -> m.rows() > 0)
        .sorted(Comparator.comparingLong(Mistake::rows).reversed())
        .limit(most)
        .toList();
  }

  private Stream<Mistake> mistakesOf(int truth) {
    return IntStream.range(0, counts.length)
        .filter(called -> called != truth)
        .mapToObj(c -> new Mistake(classes.get(truth), classes.get(c), counts[truth][c]));
  }
}
