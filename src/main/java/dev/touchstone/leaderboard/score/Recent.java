package dev.touchstone.leaderboard.score;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The last few of what is slow to make and follows from its key alone, while memory allows. */
final class Recent<K, V> {
  private final Map<K, SoftReference<V>> kept;

  Recent(int most) {
    kept =
        new LinkedHashMap<>(8, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, SoftReference<V>> eldest) {
            return size() > most;
          }
        };
  }

  /** Who asks for what is being made waits for it. */
  synchronized V get(K key, Function<K, V> make) {
    var reference = kept.get(key);
    var known = reference == null ? null : reference.get();
    if (known != null) return known;
    var made = make.apply(key);
    kept.put(key, new SoftReference<>(made));
    return made;
  }
}
