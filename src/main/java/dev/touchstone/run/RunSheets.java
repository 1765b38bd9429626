package dev.touchstone.run;

import dev.touchstone.account.Viewer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Reads what is known of many runs at once: a thousand runs are three queries. */
@Service
public class RunSheets {
  private final RunStore runs;
  private final Folding folding;
  private final SheetStore store;

  RunSheets(RunStore runs, Folding folding, SheetStore store) {
    this.runs = runs;
    this.folding = folding;
    this.store = store;
  }

  /** Everything about those of the runs that the viewer may see. */
  public Map<UUID, RunSheet> read(Viewer viewer, Collection<UUID> ids) {
    return sheets(runs.seen(viewer, ids), null);
  }

  /** Only these columns. */
  public Map<UUID, RunSheet> read(Viewer viewer, Collection<UUID> ids, RunColumns wanted) {
    return sheets(runs.seen(viewer, ids), wanted);
  }

  private Map<UUID, RunSheet> sheets(List<UUID> ids, @Nullable RunColumns wanted) {
    folding.settle(ids);
    var metrics = store.metrics(ids, wanted == null ? null : wanted.metrics());
    var params = store.params(ids, wanted == null ? null : wanted.params());
    var tags = store.tags(ids, wanted == null ? null : wanted.tags());
    Map<UUID, RunSheet> sheets = HashMap.newHashMap(ids.size());
    for (UUID id : ids)
      sheets.put(
          id,
          new RunSheet(
              metrics.getOrDefault(id, List.of()),
              params.getOrDefault(id, Map.of()),
              tags.getOrDefault(id, Map.of())));
    return sheets;
  }
}
