package dev.touchstone.leaderboard;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what is slow to find and follows from its key alone, while memory allows. Who asks for
 * what is being found waits for it.
 */
final class SoftMemory<K, V> {
  private final Map<K, Place<V>> places;

  /**
   * @param most how many are remembered; the one that was asked for longest ago goes first
   */
  SoftMemory(int most) {
    places =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, Place<V>> eldest) {
            return size() > most;
          }
        };
  }

  V recall(K key, Function<K, V> find) {
    return place(key).recall(() -> find.apply(key));
  }

  private Place<V> place(K key) {
    synchronized (places) {
      return places.computeIfAbsent(key, unknown -> new Place<>());
    }
  }

  private static final class Place<V> {
    private @Nullable SoftReference<V> known;

    synchronized V recall(Supplier<V> find) {
      var value = known == null ? null : known.get();
      if (value != null) return value;
      var found = find.get();
      known = new SoftReference<>(found);
      return found;
    }
  }
}
