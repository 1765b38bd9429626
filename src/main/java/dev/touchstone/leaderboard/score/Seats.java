package dev.touchstone.leaderboard.score;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * Who sits where on a board: those that were on it before, in the order they had, then those that
 * are new. What is known of two that stay keeps its place as long as nobody before them leaves.
 *
 * @param taken the entries by seat
 * @param before of those that stay, the seats that they had
 */
record Seats(List<Estimate> taken, int[] before) {
  static final Seats NONE = new Seats(List.of(), new int[0]);

  /** The seats of these entries, given who sat where until now. */
  Seats after(List<Estimate> now) {
    var wanted = new HashMap<Estimate, Integer>();
    now.forEach(entry -> wanted.merge(entry, 1, Integer::sum));
    var stay = IntStream.range(0, size()).filter(seat -> take(wanted, taken.get(seat))).toArray();
    var all = new ArrayList<>(Arrays.stream(stay).mapToObj(taken::get).toList());
    now.stream().filter(entry -> take(wanted, entry)).forEach(all::add);
    return new Seats(List.copyOf(all), stay);
  }

  private static boolean take(Map<Estimate, Integer> wanted, Estimate entry) {
    var left = wanted.getOrDefault(entry, 0);
    if (left > 0) wanted.put(entry, left - 1);
    return left > 0;
  }

  int size() {
    return taken.size();
  }

  int staying() {
    return before.length;
  }

  /** The seat of each of them. */
  int[] of(List<Estimate> entries) {
    var free = new HashMap<Estimate, Queue<Integer>>();
    for (int seat = 0; seat < size(); seat++)
      free.computeIfAbsent(taken.get(seat), e -> new ArrayDeque<>()).add(seat);
    return entries.stream()
        .mapToInt(entry -> Objects.requireNonNull(free.get(entry), "has a seat").remove())
        .toArray();
  }

  /** Of so many seats before, those that nobody has kept. */
  int[] left(int earlier) {
    var kept = new boolean[earlier];
    for (int seat : before) kept[seat] = true;
    return IntStream.range(0, earlier).filter(seat -> !kept[seat]).toArray();
  }

  /** Rows of pairs with all seats before one's own: of those that stay as they were, others new. */
  double[][] carry(double[][] rows) {
    var carried = new double[size()][];
    for (int seat = 0; seat < size(); seat++)
      carried[seat] = seat < staying() ? carry(rows, seat) : new double[seat];
    return carried;
  }

  private double[] carry(double[][] rows, int seat) {
    var row = rows[before[seat]];
    if (before[seat] == seat) return row;
    var carried = new double[seat];
    for (int other = 0; other < seat; other++) carried[other] = row[before[other]];
    return carried;
  }
}
