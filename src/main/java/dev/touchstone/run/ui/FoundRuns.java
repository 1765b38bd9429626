package dev.touchstone.run.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;

/**
 * The runs that match, in order. Of very many only the first ids are read, and how many they are;
 * the other ids follow as soon as somebody looks further.
 */
final class FoundRuns {
  static final FoundRuns NONE = new FoundRuns(List.of(), 0, most -> List.of());

  /** Up to so many are read at once. */
  static final int AT_ONCE = 2000;

  private final IntFunction<List<UUID>> reader;
  private List<UUID> ids;
  private int size;
  private Runnable resized = () -> {};

  private FoundRuns(List<UUID> ids, int size, IntFunction<List<UUID>> reader) {
    this.ids = ids;
    this.size = size;
    this.reader = reader;
  }

  /**
   * @param reader the ids of the first that match, at most so many
   * @param counter how many match, which is asked only where not all are read
   */
  static FoundRuns read(IntFunction<List<UUID>> reader, LongSupplier counter) {
    List<UUID> first = reader.apply(AT_ONCE + 1);
    int size = first.size() > AT_ONCE ? (int) counter.getAsLong() : first.size();
    return new FoundRuns(first, Math.max(size, first.size()), reader);
  }

  /** Called when the rest was read and is not as many as were counted. */
  void whenResized(Runnable heard) {
    resized = heard;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean many() {
    return size > AT_ONCE;
  }

  List<UUID> first(int most) {
    return ids.subList(0, Math.min(most, ids.size()));
  }

  List<UUID> part(int offset, int limit) {
    if (offset + limit > ids.size() && ids.size() < size) readRest();
    int end = Math.min(ids.size(), offset + limit);
    return ids.subList(Math.min(offset, end), end);
  }

  private void readRest() {
    int counted = size;
    ids = reader.apply(Integer.MAX_VALUE);
    size = ids.size();
    if (size != counted) resized.run();
  }

  /** Whether these are known to be the same runs in the same order. */
  boolean sameAs(FoundRuns other) {
    return !many() && ids.equals(other.ids);
  }
}
