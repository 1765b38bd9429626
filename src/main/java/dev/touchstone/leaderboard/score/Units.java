package dev.touchstone.leaderboard.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a resample draws. Usually each item is a unit of its own; items that belong together (the
 * pictures of one patient, the rows of one day) are drawn together or not at all.
 *
 * <p>More than {@link #MOST} units are dealt out at random into so many random groups first (Wolter
 * 2007, chapter 2): the groups are as independent of each other as the units were, and standard
 * errors from 8,192 groups stay within about 1 % of those from single items, less than 2,000
 * resamples are off themselves. A resample of a large test set then costs no more than one of 8,192
 * items.
 *
 * @param of the unit of each item; null where each item is its own
 */
record Units(int count, int @Nullable [] of) {
  static final int MOST = 8_192;

  private static final Recent<Key, Units> RECENT = new Recent<>(4);

  /** What single items are dealt out by. */
  private record Key(int items, long seed) {}

  /**
   * @param groups a number per item, the same for items that belong together; null if none do
   * @param seed what the dealing follows from
   */
  static Units of(int items, int @Nullable [] groups, long seed) {
    if (groups == null) return ofSingle(items, seed);
    if (groups.length != items)
      throw new IllegalArgumentException(groups.length + " groups for " + items + " items");
    var numbered = numbered(groups);
    var count = 1 + Arrays.stream(numbered).max().orElse(-1);
    return count <= MOST ? new Units(count, numbered) : dealt(numbered, count, seed);
  }

  /** All entries of a test set are dealt out alike, so the last few are kept. */
  private static Units ofSingle(int items, long seed) {
    if (items <= MOST) return new Units(items, null);
    return RECENT.get(
        new Key(items, seed), key -> dealt(IntStream.range(0, items).toArray(), items, seed));
  }

  /** Sums over each unit of what its items give. */
  double[] sums(double[] items) {
    if (of == null) return items;
    var sums = new double[count];
    for (int i = 0; i < items.length; i++) sums[of[i]] += items[i];
    return sums;
  }

  /** How many items each unit has. */
  double[] sizes(int items) {
    var ones = new double[items];
    Arrays.fill(ones, 1);
    return sums(ones);
  }

  private static int[] numbered(int[] groups) {
    var numbers = new HashMap<Integer, Integer>();
    return Arrays.stream(groups)
        .map(g -> numbers.computeIfAbsent(g, unseen -> numbers.size()))
        .toArray();
  }

  private static Units dealt(int[] numbered, int count, long seed) {
    var place = shuffled(count, new SplittableRandom(seed));
    return new Units(MOST, Arrays.stream(numbered).map(unit -> place[unit] % MOST).toArray());
  }

  private static int[] shuffled(int count, SplittableRandom random) {
    var places = IntStream.range(0, count).toArray();
    for (int i = count - 1; i > 0; i--) {
      var other = random.nextInt(i + 1);
      var kept = places[i];
      places[i] = places[other];
      places[other] = kept;
    }
    return places;
  }
}
