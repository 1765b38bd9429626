package dev.touchstone.leaderboard;

import dev.touchstone.account.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What another room found out about entries, shown as a badge beside their names and in exports.
 * Every bean of this type is asked once for a whole board.
 */
public interface EntryMarks {
  /**
   * By submission; submissions without a mark are left out. Only what this viewer may know.
   *
   * @param viewer may see the benchmark
   * @param submissions the ones that stand for entries of the board
   */
  Map<UUID, List<EntryMark>> of(Viewer viewer, Benchmark benchmark, Collection<UUID> submissions);
}
