package dev.touchstone.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/** One state of the index, with the views of those who looked at it last. */
final class Snapshot extends IndexSearcher {
  private static final int MOST_VIEWS = 256;

  private final DirectoryReader all;
  private final Map<Sight, View> views =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Sight, View> eldest) {
          return size() > MOST_VIEWS;
        }
      };

  Snapshot(DirectoryReader all) {
    super(all);
    this.all = all;
  }

  synchronized View view(Sight sight) throws IOException {
    View known = views.get(sight);
    if (known != null) return known;
    View made = new View(all, sight);
    views.put(sight, made);
    return made;
  }
}
