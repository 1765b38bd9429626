package dev.touchstone.run.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the browser was told last of the rows it can hold. */
final class RowsInSight {
  /** More than a browser holds of a table that is 640 pixels high. */
  private static final int MOST = 400;

  private final Map<UUID, RunEntry> rows = new LinkedHashMap<>();

  List<UUID> ids() {
    return List.copyOf(rows.keySet());
  }

  List<RunEntry> of(Set<UUID> runs) {
    return rows.values().stream().filter(row -> runs.contains(row.id())).toList();
  }

  /**
   * @return whether the row looks unlike what was told last
   */
  boolean note(RunEntry row) {
    RunEntry before = rows.remove(row.id());
    rows.put(row.id(), row);
    if (rows.size() > MOST) rows.remove(rows.keySet().iterator().next());
    return !row.equals(before) || row.open();
  }

  void clear() {
    rows.clear();
  }
}
