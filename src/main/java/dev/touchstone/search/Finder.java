package dev.touchstone.search;

import dev.touchstone.account.Viewer;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds datasets. What the viewer may not see is not found, not counted and not suggested. */
@Service
public class Finder {
  public static final int MOST_SUGGESTIONS = 20;

  private final DatasetIndex index;

  Finder(DatasetIndex index) {
    this.index = index;
  }

  public Found find(Viewer viewer, Search search) {
    return index.read(Sight.of(viewer), view -> new Lookup(view, search).find());
  }

  /** Datasets that have words beginning like those typed; none while nothing is typed. */
  public List<Suggestion> suggest(Viewer viewer, String typed, int limit) {
    int most = Math.clamp(limit, 1, MOST_SUGGESTIONS);
    return index.read(Sight.of(viewer), view -> new Completion(view).complete(typed, most));
  }

  /** How many datasets the viewer may see. */
  public long count(Viewer viewer) {
    return index.read(Sight.of(viewer), View::size);
  }
}
